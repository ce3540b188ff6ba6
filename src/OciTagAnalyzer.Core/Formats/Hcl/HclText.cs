namespace OciTagAnalyzer.Core.Formats.Hcl;

/// <summary>Examines an HCL text without parsing it.</summary>
static class HclText
{
    /// <summary>The number of occurrences of each word, also in comments and texts.</summary>
    public static IReadOnlyDictionary<string, int> CountWords(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        int end;
        for (int start = 0; start < text.Length; start = end + 1)
        {
            end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-'))
            {
                end++;
            }

            if (end > start)
            {
                string word = text.Substring(start, end - start);
                counts[word] = counts.TryGetValue(word, out int count) ? count + 1 : 1;
            }
        }

        return counts;
    }
}
