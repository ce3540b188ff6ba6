using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>Reads the text of a sink table line by line and word by word, and collects its errors.</summary>
sealed class SinkTableText
{
    readonly string text;
    int lineStart;
    int lineEnd = -1;
    int position;
    bool isLastLine;

    /// <summary>Starts before the first line of <paramref name="text"/>.</summary>
    public SinkTableText(string text) => this.text = text;

    /// <summary>The invalid lines, in the order of the text.</summary>
    public List<SinkTableError> Errors { get; } = [];

    /// <summary>The zero-based line.</summary>
    public int Line { get; private set; } = -1;

    /// <summary>The current word; empty at the end of a line.</summary>
    public TextRange Word { get; private set; }

    /// <summary>Moves to the next line; false if there is none.</summary>
    public bool NextLine()
    {
        if (isLastLine)
        {
            return false;
        }

        lineStart = AfterLineBreak();
        position = lineStart;
        lineEnd = lineStart;
        while (lineEnd < text.Length && !IsLineBreak(text[lineEnd]))
        {
            lineEnd++;
        }

        isLastLine = lineEnd == text.Length;
        Line++;
        return true;
    }

    /// <summary>Moves to the next word of the line; a '#' at the start of a word ends the line.</summary>
    public bool NextWord()
    {
        while (position < lineEnd && IsBlank(text[position]))
        {
            position++;
        }

        int start = position;
        if (position < lineEnd && text[position] != '#')
        {
            while (position < lineEnd && !IsBlank(text[position]))
            {
                position++;
            }
        }

        Word = TextRange.FromBounds(start, position);
        return !Word.IsEmpty;
    }

    /// <summary>The text at <paramref name="range"/>.</summary>
    public string this[TextRange range] => text.Substring(range.Start, range.Length);

    /// <summary>True if the text at <paramref name="start"/> begins with <paramref name="part"/>.</summary>
    public bool Has(string part, int start) => string.CompareOrdinal(text, start, part, 0, part.Length) == 0;

    /// <summary>The index of the first <paramref name="c"/> in <paramref name="range"/>; -1 if there is none.</summary>
    public int IndexOf(char c, TextRange range) => text.IndexOf(c, range.Start, range.Length);

    /// <summary>Adds an error at the current word; always returns false.</summary>
    public bool Fail(string message) => Fail(Word, message);

    /// <summary>Adds an error at <paramref name="range"/>; always returns false.</summary>
    public bool Fail(TextRange range, string message)
    {
        Errors.Add(new SinkTableError(Line, ColumnsOf(range), message));
        return false;
    }

    /// <summary>Converts <paramref name="range"/> to a range in its line.</summary>
    public TextRange ColumnsOf(TextRange range) => new(range.Start - lineStart, range.Length);

    int AfterLineBreak()
    {
        if (lineEnd < 0)
        {
            return 0;
        }

        bool isPair = text[lineEnd] == '\r' && lineEnd + 1 < text.Length && text[lineEnd + 1] == '\n';
        return lineEnd + (isPair ? 2 : 1);
    }

    // The line breaks of C#, so that an error has the line number that an editor shows.
    static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    // A byte order mark at the start of the text counts as white space.
    static bool IsBlank(char c) => char.IsWhiteSpace(c) || c == '\uFEFF';
}
