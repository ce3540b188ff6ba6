using OciTagAnalyzer.Core.Names;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The text of a sink table, gone through line by line and word by word, and what is wrong with it.</summary>
internal sealed class SinkTableText
{
    readonly string text;
    int lineStart;
    int lineEnd = -1;
    int position;
    bool isLastLine;

    /// <summary>Stands before the first line of <paramref name="text"/>.</summary>
    public SinkTableText(string text) => this.text = text;

    /// <summary>The lines that were left out, in the order of the text.</summary>
    public List<SinkTableError> Errors { get; } = [];

    /// <summary>The line, counted from zero.</summary>
    public int Line { get; private set; } = -1;

    /// <summary>The word read last; empty at the end of a line.</summary>
    public TextRange Word { get; private set; }

    /// <summary>Moves on to the next line; false if there is none.</summary>
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

    /// <summary>Moves on to the next word of the line; a '#' at the start of a word ends the line.</summary>
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

    /// <summary>What stands at <paramref name="range"/>.</summary>
    public string this[TextRange range] => text.Substring(range.Start, range.Length);

    /// <summary>True if <paramref name="part"/> stands at <paramref name="start"/>.</summary>
    public bool Has(string part, int start) => string.CompareOrdinal(text, start, part, 0, part.Length) == 0;

    /// <summary>Where <paramref name="c"/> first stands in <paramref name="range"/>; -1 where it does not.</summary>
    public int IndexOf(char c, TextRange range) => text.IndexOf(c, range.Start, range.Length);

    /// <summary>Says why the line is left out, at the word read last; always false.</summary>
    public bool Fail(string message) => Fail(Word, message);

    /// <summary>Says why the line is left out, at <paramref name="range"/>; always false.</summary>
    public bool Fail(TextRange range, string message)
    {
        Errors.Add(new SinkTableError(Line, ColumnsOf(range), message));
        return false;
    }

    /// <summary>Where in its line <paramref name="range"/> stands.</summary>
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

    // The line breaks of C# itself, so that an error stands in the line that an editor shows.
    static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    // A byte order mark may be left at the start; it is as blank as a space.
    static bool IsBlank(char c) => char.IsWhiteSpace(c) || c == '\uFEFF';
}
