namespace OciTagAnalyzer.Core.Formats.Hcl;

/// <summary>Examines an HCL text without parsing it.</summary>
static class HclText
{
    /// <summary>The number of occurrences of a word, also in comments and texts.</summary>
    public static int CountWord(string text, string word)
    {
        int count = 0;
        for (int at = text.IndexOf(word, StringComparison.Ordinal); word.Length > 0 && at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            int end = at + word.Length;
            count += (at == 0 || !IsPart(text[at - 1])) && (end == text.Length || !IsPart(text[end])) ? 1 : 0;
        }

        return count;
    }

    static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';
}
