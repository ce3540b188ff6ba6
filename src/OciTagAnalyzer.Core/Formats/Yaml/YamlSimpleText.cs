namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>
/// Lines as nearly everybody writes them, told at a glance: <c>key:</c>, <c>- "a b"</c>, <c>key: [ a, "b" ]</c>.
/// Whatever is not that simple is left to the scanner.
/// </summary>
static class YamlSimpleText
{
    // One look for each letter of a key, where comparisons would take several.
    static readonly bool[] keyLetters = [.. Enumerable.Range(0, 128).Select(c => (char)c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.' or '/')];

    /// <summary>The end of what may be a key, in any spelling that takes neither quotes nor blanks.</summary>
    public static int EndOfWord(string text, int at)
    {
        while (at < text.Length && text[at] is not (':' or ' ' or '\t' or '\n' or '\r'))
        {
            at++;
        }

        return at;
    }

    /// <summary>The end of a key made of letters, digits and what stands between them, before its colon; -1 where none begins there.</summary>
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
