using System.Text;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Commands;

/// <summary>Builds words from the code units of a command line.</summary>
sealed class WordBuilder(CommandWord line, LineHoles holes)
{
    readonly StringBuilder text = new();
    readonly List<string> holeNames = [];
    readonly List<int> starts = [];
    readonly List<int> ends = [];

    /// <summary>True after the first code unit or quote of a word.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The word so far.</summary>
    public string Text => text.ToString();

    /// <summary>Begins a word that may stay empty, such as <c>""</c>.</summary>
    public void Open() => IsOpen = true;

    /// <summary>Appends the code unit of the line at <paramref name="at"/>.</summary>
    public void Append(int at)
    {
        char unit = line.Text.Text[at];
        if (unit == ImageText.Hole)
        {
            holeNames.Add(holes.NameAt(at));
        }

        Append(unit, new TextRange(at, 1));
    }

    /// <summary>Appends an unknown part for the text at <paramref name="range"/>.</summary>
    public void AppendHole(TextRange range)
    {
        holeNames.Add(holes.TextAt(range));
        Append(ImageText.Hole, range);
    }

    /// <summary>Adds the current word, if any, to <paramref name="words"/>.</summary>
    public void Close(ICollection<CommandWord> words)
    {
        if (!IsOpen)
        {
            return;
        }

        starts.Add(ends.Count > 0 ? ends[ends.Count - 1] : 0);
        words.Add(line with
        {
            Text = ImageText.WithHoles(text.ToString(), [.. holeNames]),
            Map = SpanMap.FromPieces([.. starts], [.. ends]),
        });
        Drop();
    }

    /// <summary>Discards the current word.</summary>
    public void Drop()
    {
        _ = text.Clear();
        holeNames.Clear();
        starts.Clear();
        ends.Clear();
        IsOpen = false;
    }

    void Append(char unit, TextRange range)
    {
        IsOpen = true;
        _ = text.Append(unit);
        TextRange source = line.Map.ToDocument(range);
        starts.Add(source.Start);
        ends.Add(source.End);
    }
}
