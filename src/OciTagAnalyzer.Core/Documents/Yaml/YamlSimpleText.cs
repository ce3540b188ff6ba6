namespace OciTagAnalyzer.Core.Documents.Yaml;

/// <summary>
/// Values as nearly everybody writes them, which end where they seem to: <c>"a b"</c>, <c>[ a, "b" ]</c>, and lists of
/// such words, one a line. Whatever is not that simple is left to the scanner.
/// </summary>
static class YamlSimpleText
{
    /// <summary>True for what may stand anywhere in a plain text, and begin it.</summary>
    public static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';

    /// <summary>The end of the line that such a value ends on; -1 where it is no such value, or more follows at a column behind <paramref name="indent"/>.</summary>
    /// <param name="text">The document.</param>
    /// <param name="at">The position after the colon of the value's key.</param>
    /// <param name="indent">The column of that key.</param>
    public static int EndOfValue(string text, int at, int indent)
    {
        int start = Blanks(text, at);
        int end = start > at && start < text.Length && text[start] == '[' ? EndOfSequence(text, start)
            : start > at && !IsBreak(text, start) ? EndOfWord(text, start)
            : EndOfItems(text, start, indent);
        return IsBreak(text, end) && EndsBefore(text, end, indent) ? end : -1;
    }

    static int EndOfItems(string text, int at, int indent)
    {
        int end = -1;
        int column = -1;
        while (IsBreak(text, at))
        {
            int line = at + 1;
            int dash = Blanks(text, line);
            column = end < 0 ? dash - line : column;
            if (dash - line != column || column < indent || dash + 1 >= text.Length || text[dash] != '-' || text[dash + 1] != ' ')
            {
                break;
            }

            end = at = EndOfWord(text, Blanks(text, dash + 1));
        }

        return end;
    }

    static int EndOfSequence(string text, int at)
    {
        do
        {
            at = EndOfWord(text, Blanks(text, at + 1));
            at = at < 0 ? at : Blanks(text, at);
        }
        while (at >= 0 && at < text.Length && text[at] == ',');

        return at >= 0 && at < text.Length && text[at] == ']' ? at + 1 : -1;
    }

    /// <summary>The position after a word, or after a text in quotes; -1 where neither begins there.</summary>
    static int EndOfWord(string text, int at)
    {
        if (at < text.Length && text[at] is '"' or '\'')
        {
            int length = text.AsSpan(at + 1).IndexOfAny(text[at], '\n', '\r');
            int end = at + 1 + length;
            return length >= 0 && text[end] == text[at] ? end + 1 : -1;
        }

        int start = at;
        while (at < text.Length && (IsLetter(text[at]) || (at > start && text[at] is '-' or '.' or '/' or '=')))
        {
            at++;
        }

        return at > start ? at : -1;
    }

    /// <summary>True where what comes next, comments aside, is no deeper than <paramref name="indent"/>.</summary>
    static bool EndsBefore(string text, int lineEnd, int indent)
    {
        while (true)
        {
            int line = lineEnd + 1;
            int next = Blanks(text, line);
            if (next < text.Length && text[next] == '#')
            {
                int length = text.AsSpan(next).IndexOf('\n');
                lineEnd = length < 0 ? text.Length : next + length;
                continue;
            }

            return next < text.Length && next - line <= indent && text[next] is not ('\t' or '\n' or '\r') && !(next - line == indent && text[next] == '-');
        }
    }

    static int Blanks(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    static bool IsBreak(string text, int at) => at >= 0 && at < text.Length && text[at] == '\n';
}
