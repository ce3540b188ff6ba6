namespace OciTagAnalyzer.Core.Documents.Comments;

/// <summary>Goes forward through a document and knows what is around each place of a line: where the line begins, and which quotes are open.</summary>
sealed class LineReader(CommentSyntax comments, string text)
{
    int position;
    int knownEnd = -1;
    char quote;

    /// <summary>Where the line begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where the line ends, without its line break.</summary>
    public int End => knownEnd < Start ? knownEnd = EndOf(text, Start) : knownEnd;

    /// <summary>True if nothing but blanks stands before the place.</summary>
    public bool IsBlank { get; private set; } = true;

    /// <summary>True if the place is within quotes that opened on its line.</summary>
    public bool IsQuoted => quote != default;

    /// <summary>Goes on to <paramref name="target"/>, which is no less than the place before.</summary>
    public void GoTo(int target)
    {
        for (; position < target; position++)
        {
            Pass(text[position]);
        }
    }

    /// <summary>Where a line ends that <paramref name="offset"/> is in, without its line break.</summary>
    public static int EndOf(string text, int offset) => text.IndexOfAny(['\n', '\r'], offset) is var end && end < 0 ? text.Length : end;

    /// <summary>Where the line after the one that ends at <paramref name="end"/> begins; the end of the text where there is none.</summary>
    public static int Next(string text, int end) =>
        string.CompareOrdinal(text, end, "\r\n", 0, 2) == 0 ? end + 2 : Math.Min(end + 1, text.Length);

    void Pass(char c)
    {
        if (c is '\n' or '\r')
        {
            Start = position + 1;
            quote = default;
            IsBlank = true;
            return;
        }

        IsBlank &= c is ' ' or '\t' or '\uFEFF';
        if (quote == '"' && c == '\\' && position + 1 < text.Length && text[position + 1] is '"' or '\\')
        {
            position++;
        }
        else if (c == quote)
        {
            quote = default;
        }
        else if (quote == default && c is '"' or '\'' && comments.OpensQuotes(c, position == Start ? null : text[position - 1]))
        {
            quote = c;
        }
    }
}
