namespace OciTagAnalyzer.Core.Documents.Yaml;

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

    /// <summary>True where nothing but blanks or a comment stands up to the end of the line.</summary>
    public static bool IsBlank(string text, int at)
    {
        int start = at;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at >= text.Length || text[at] is '\n' or '\r' || (text[at] == '#' && at > start);
    }

    /// <summary>True where no quotes and no bracket stay open behind the end of a line.</summary>
    public static bool IsClosedLine(string text, int at, int end)
    {
        if (text[at] is '"' or '\'' or '[' or '{' or '!' or '?')
        {
            return IsClosedValue(text, at, end);
        }

        ReadOnlySpan<char> line = text.AsSpan(at, end - at);
        int colon = line.IndexOf(": ".AsSpan());
        return colon < 0 ? line.IndexOf('\t') < 0 : IsClosedValue(text, at + colon + 1, end);
    }

    /// <summary>The same of a value, which ends with its line.</summary>
    public static bool IsClosedValue(string text, int at, int end)
    {
        while (at < end && text[at] == ' ')
        {
            at++;
        }

        // Quotes and brackets within a plain text are letters like any other.
        return at == end || text[at] switch
        {
            '"' or '\'' => EndOfQuotes(text, at, end) is var quoted and >= 0 && IsBlank(text, quoted),
            '[' or '{' => EndOfBrackets(text, at, end) is var closed and >= 0 && IsBlank(text, closed),
            '!' or '?' or '\t' => false,
            _ => true,
        };
    }

    static int EndOfQuotes(string text, int at, int end)
    {
        int length = text.AsSpan(at + 1, end - at - 1).IndexOf(text[at]);
        return length < 0 ? -1 : at + length + 2;
    }

    static int EndOfBrackets(string text, int at, int end)
    {
        int depth = 0;
        while (at >= 0 && at < end)
        {
            switch (text[at])
            {
                case '[' or '{':
                    depth++;
                    at++;
                    break;
                case ']' or '}':
                    at++;
                    if (--depth == 0)
                    {
                        return at;
                    }

                    break;
                case '#':
                    return -1;
                case '"' or '\'':
                    at = text[at - 1] is ' ' or '[' or '{' or ',' ? EndOfQuotes(text, at, end) : -1;
                    break;
                default:
                    at++;
                    break;
            }
        }

        return -1;
    }
}
