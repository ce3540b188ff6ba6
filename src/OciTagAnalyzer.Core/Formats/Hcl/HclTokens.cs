using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Hcl;

/// <summary>Reads the tokens of an HCL text, without comments (HCL native syntax specification, lexical elements).</summary>
sealed class HclTokens(string text)
{
    int position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;

    /// <summary>The kind of the current token.</summary>
    public HclTokenKind Kind { get; private set; }

    /// <summary>The name, or the value of the text; null for other tokens and for text with escapes or templates.</summary>
    public string? Text { get; private set; }

    /// <summary>The range of a name, of a text without its quotes, or of the lines of a here-document.</summary>
    public TextRange Range { get; private set; }

    /// <summary>True for a here-document, in which a backslash is an ordinary character.</summary>
    public bool IsHeredoc { get; private set; }

    char Mark { get; set; }

    /// <summary>True if the token is this character.</summary>
    public bool Is(char mark) => Kind == HclTokenKind.Mark && Mark == mark;

    /// <summary>True if the next token is this character.</summary>
    public bool IsBefore(char mark)
    {
        SkipBlanksAndComments();
        return position < text.Length && text[position] == mark;
    }

    /// <summary>Reads a token; false at the end.</summary>
    public bool Read()
    {
        SkipBlanksAndComments();
        Text = null;
        IsHeredoc = false;
        if (position >= text.Length)
        {
            Kind = HclTokenKind.None;
            return false;
        }

        char c = text[position];
        if (c is '\n' or '\r')
        {
            position++;
            Kind = HclTokenKind.LineEnd;
        }
        else if (c == '"')
        {
            ReadText();
        }
        else if (c == '<' && string.CompareOrdinal(text, position, "<<", 0, 2) == 0)
        {
            ReadHeredoc();
        }
        else if (char.IsLetterOrDigit(c) || c == '_')
        {
            int start = position;
            while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '_' or '-'))
            {
                position++;
            }

            Kind = HclTokenKind.Name;
            Range = TextRange.FromBounds(start, position);
            Text = text.Substring(start, position - start);
        }
        else
        {
            position++;
            Kind = HclTokenKind.Mark;
            Mark = c;
        }

        return Kind != HclTokenKind.None;
    }

    void ReadText()
    {
        int start = ++position;
        bool isLiteral = true;
        int open = 0;
        while (position < text.Length && (text[position] != '"' || open > 0))
        {
            char c = text[position];
            bool isTemplate = c is '$' or '%' && position + 1 < text.Length && text[position + 1] == '{';
            isLiteral &= !isTemplate && c != '\\';
            open += isTemplate ? 1 : c == '}' && open > 0 ? -1 : 0;
            position += c == '\\' || isTemplate ? 2 : 1;
        }

        Kind = position < text.Length ? HclTokenKind.Text : HclTokenKind.None;
        Range = TextRange.FromBounds(start, Math.Min(position, text.Length));
        Text = Kind == HclTokenKind.Text && isLiteral ? text.Substring(start, position - start) : null;
        position = Math.Min(position + 1, text.Length);
    }

    // A here-document ends with a line that contains only its word.
    void ReadHeredoc()
    {
        int lineEnd = LineEnd(position);
        string word = text.Substring(position + 2, lineEnd - position - 2).Trim().TrimStart('-');
        position = lineEnd;
        int first = Math.Min(lineEnd + 1, text.Length);
        Range = new(first, 0);
        while (position < text.Length)
        {
            int start = position + 1;
            position = LineEnd(Math.Min(start, text.Length));
            if (start <= position && text.Substring(start, position - start).Trim() == word)
            {
                break;
            }

            Range = TextRange.FromBounds(first, Math.Max(first, position));
        }

        Kind = HclTokenKind.Text;
        IsHeredoc = true;
    }

    void SkipBlanksAndComments()
    {
        while (position < text.Length)
        {
            if (text[position] is ' ' or '\t')
            {
                position++;
            }
            else if (text[position] == '#' || string.CompareOrdinal(text, position, "//", 0, 2) == 0)
            {
                position = LineEnd(position);
            }
            else if (string.CompareOrdinal(text, position, "/*", 0, 2) == 0)
            {
                int end = text.IndexOf("*/", position + 2, StringComparison.Ordinal);
                position = end < 0 ? text.Length : end + 2;
            }
            else
            {
                break;
            }
        }
    }

    int LineEnd(int from)
    {
        int end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end;
    }
}
