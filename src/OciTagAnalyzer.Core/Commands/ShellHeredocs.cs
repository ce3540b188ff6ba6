namespace OciTagAnalyzer.Core.Commands;

/// <summary>Skips the here-documents of a POSIX shell script (POSIX shell, 2.7.4): they are data.</summary>
sealed class ShellHeredocs(string text)
{
    readonly Queue<string> open = new();

    /// <summary>Reads the operator <c>&lt;&lt;</c> and its delimiter.</summary>
    /// <param name="at">The position of a redirection.</param>
    /// <param name="end">The position after the delimiter.</param>
    public bool TryOpen(int at, out int end)
    {
        end = at;
        if (at + 2 >= text.Length || text[at + 1] != '<' || text[at] != '<' || text[at + 2] == '<')
        {
            return false;
        }

        int start = at + (text[at + 2] == '-' ? 3 : 2);
        while (start < text.Length && text[start] is ' ' or '\t')
        {
            start++;
        }

        end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (';' or '&' or '|' or '<' or '>' or '(' or ')'))
        {
            end++;
        }

        open.Enqueue(text.Substring(start, end - start).Replace("'", "").Replace("\"", "").Replace("\\", ""));
        return true;
    }

    /// <summary>The position after the here-documents that begin at the line at <paramref name="at"/>.</summary>
    public int Skip(int at)
    {
        while (open.Count > 0)
        {
            string delimiter = open.Dequeue();
            bool isEnd = false;
            while (!isEnd && at < text.Length)
            {
                int lineEnd = text.IndexOf('\n', at);
                lineEnd = lineEnd < 0 ? text.Length : lineEnd;

                // The lines of a script in a document may be indented.
                isEnd = text.AsSpan(at, lineEnd - at).Trim().SequenceEqual(delimiter.AsSpan());
                at = Math.Min(lineEnd + 1, text.Length);
            }
        }

        return at;
    }
}
