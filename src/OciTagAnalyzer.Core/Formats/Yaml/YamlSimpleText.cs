namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>
/// Recognizes simple keys quickly; the scanner reads everything else.
/// </summary>
static class YamlSimpleText
{
    // A lookup instead of several comparisons for each character of a key.
    static readonly bool[] keyLetters =
    [
        .. Enumerable.Range(0, 128).Select(c => (char)c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.' or '/'),
    ];

    /// <summary>The end of a word without quotes and blanks, which may be a key.</summary>
    public static int EndOfWord(string text, int at)
    {
        while (at < text.Length && text[at] is not (':' or ' ' or '\t' or '\n' or '\r'))
        {
            at++;
        }

        return at;
    }

    /// <summary>The end of a key of letters, digits and a few other characters, before its colon; -1 if there is none.</summary>
    public static int EndOfKey(string text, int at)
    {
        bool[] letters = keyLetters;
        int end = at;
        while (end < text.Length && text[end] is var c && c < letters.Length && letters[c])
        {
            end++;
        }

        bool isKey = end > at && text[at] is not ('-' or '.' or '/') && end < text.Length && text[end] == ':';
        return isKey && (end + 1 == text.Length || text[end + 1] is ' ' or '\n' or '\r') ? end : -1;
    }
}
