namespace OciTagAnalyzer.Core.Documents.Comments;

/// <summary>Moves forward through a document and tracks the start of the line and open quotes.</summary>
sealed class LineReader(CommentSyntax comments, string text)
{
    int position;
    int knownEnd = -1;
    char quote;

    /// <summary>The start of the line.</summary>
    public int Start { get; private set; }

    /// <summary>The end of the line, without its line break.</summary>
    public int End => knownEnd < Start ? knownEnd = EndOf(text, Start) : knownEnd;

    /// <summary>True if only blanks precede the position on its line.</summary>
    public bool IsBlank { get; private set; } = true;

    /// <summary>True if the position is in quotes that opened on its line.</summary>
    public bool IsQuoted => quote != default;

    /// <summary>Moves to <paramref name="target"/>, which is not before the current position.</summary>
    public void GoTo(int target)
    {
        for (; position < target; position++)
        {
            Pass(text[position]);
        }
    }

    /// <summary>The end of the line that contains <paramref name="offset"/>, without its line break.</summary>
    public static int EndOf(string text, int offset) => text.IndexOfAny(['\n', '\r'], offset) is var end && end < 0 ? text.Length : end;

    /// <summary>The start of the line after the one that ends at <paramref name="end"/>; the end of the text if there is none.</summary>
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
