using System.Text;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Variables;

/// <summary>
/// A value in the making: code units from here and there in a document, and a hole for each unknown part.
/// </summary>
public sealed class ComposedText
{
    // Far beyond the longest reference: variables that double each other must not fill the memory.
    const int LongestVariable = 4096;

    readonly TextRange source;
    readonly StringBuilder text = new();
    readonly List<int> starts = [];
    readonly List<int> ends = [];
    readonly List<string> holeNames = [];

    /// <summary>An empty value that is written at <paramref name="source"/> in the document.</summary>
    public ComposedText(TextRange source)
    {
        this.source = source;
        TailSource = source;
    }

    /// <summary>The number of code units so far; a hole is one.</summary>
    public int Length => text.Length;

    /// <summary>
    /// Where the last code unit is written: this value's source, or that of the variable it came from.
    /// What stands there decides tag and digest.
    /// </summary>
    public TextRange TailSource { get; private set; }

    /// <summary>Appends a code unit that stands for <paramref name="range"/> of the document.</summary>
    public void Append(char unit, TextRange range)
    {
        if (unit == ImageText.Hole)
        {
            holeNames.Add(unit.ToString());
        }

        AppendUnit(unit, range);
    }

    /// <summary>Appends an unknown part, called <paramref name="name"/>.</summary>
    public void AppendHole(string name, TextRange range)
    {
        holeNames.Add(name);
        AppendUnit(ImageText.Hole, range);
    }

    /// <summary>Appends a variable's value; false, and nothing appended, where that is too long to be part of a reference.</summary>
    public bool TryAppend(ComposedText variable)
    {
        if (text.Length + variable.Length > LongestVariable)
        {
            return false;
        }

        if (variable.Length > 0)
        {
            _ = text.Append(variable.text);
            starts.AddRange(variable.starts);
            ends.AddRange(variable.ends);
            holeNames.AddRange(variable.holeNames);
            TailSource = variable.TailSource;
        }

        return true;
    }

    /// <summary>The value so far.</summary>
    public ImageText ToImageText() => ImageText.WithHoles(text.ToString(), [.. holeNames]);

    /// <summary>Where each code unit of the value stands in <paramref name="document"/>.</summary>
    public SpanMap ToMap(string document)
    {
        if (IsVerbatim(document))
        {
            return SpanMap.Verbatim(Length > 0 ? starts[0] : source.Start);
        }

        return SpanMap.FromPieces([.. starts, ends[ends.Count - 1]], [.. ends]);
    }

    bool IsVerbatim(string document)
    {
        for (int i = 0; i < starts.Count; i++)
        {
            if (ends[i] != starts[i] + 1 || starts[i] != starts[0] + i || document[starts[i]] != text[i])
            {
                return false;
            }
        }

        return true;
    }

    void AppendUnit(char unit, TextRange range)
    {
        _ = text.Append(unit);
        starts.Add(range.Start);
        ends.Add(range.End);
        TailSource = source;
    }
}
