namespace OciTagAnalyzer.Core.Formats.Hcl;

/// <summary>Examines an HCL or JSON text without parsing it.</summary>
static class HclText
{
    /// <summary>The number of uses of each word, also in comments and texts, without keys and the names of blocks.</summary>
    public static IReadOnlyDictionary<string, int> CountUses(string text)
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

            if (end > start && !IsName(text, start, end))
            {
                string word = text.Substring(start, end - start);
                counts[word] = counts.TryGetValue(word, out int count) ? count + 1 : 1;
            }
        }

        return counts;
    }

    /// <summary>True before an equals sign or brace and, for a quoted word, before a colon, which is also a part of a condition.</summary>
    static bool IsName(string text, int start, int end)
    {
        bool isQuoted = start > 0 && text[start - 1] == '"' && end < text.Length && text[end] == '"';
        int at = isQuoted ? end + 1 : end;
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at < text.Length && text[at] switch
        {
            '=' => at + 1 == text.Length || text[at + 1] is not ('=' or '>'),
            '{' => true,
            ':' => isQuoted,
            _ => false,
        };
    }
}
