using System.Text;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Variables;

/// <summary>
/// A value in the making: code units from here and there in a document, and a hole for each unknown part.
/// </summary>
sealed class ComposedText
{
    // Far beyond the longest reference: variables that double each other must not fill the memory.
    const int LongestVariable = 4096;

    readonly StringBuilder text = new();
    readonly List<int> starts = [];
    readonly List<int> ends = [];
    readonly List<string> holeNames = [];
    readonly List<ComposedText> variables = [];
    string? image;

    /// <summary>An empty value that is written at <paramref name="source"/> in the document.</summary>
    public ComposedText(TextRange source)
    {
        Source = source;
        Tail = this;
    }

    /// <summary>The number of code units so far; a hole is one.</summary>
    public int Length => text.Length;

    /// <summary>The last code unit so far; null before the first.</summary>
    public char? Last => text.Length == 0 ? null : text[text.Length - 1];

    /// <summary>Where this value is written.</summary>
    public TextRange Source { get; }

    /// <summary>
    /// Who wrote the last code unit: this value, or the variable that it came from.
    /// What stands there decides tag and digest.
    /// </summary>
    public ComposedText Tail { get; private set; }

    /// <summary>True where the value goes into more than one image, or into something else besides.</summary>
    public bool IsShared { get; private set; }

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
            variables.Add(variable);
            Tail = variable.Tail;
        }

        return true;
    }

    /// <summary>Notes that the value goes into <paramref name="reference"/>; once for each reference, before <see cref="HandDownUse"/>.</summary>
    public void UseIn(string reference)
    {
        IsShared |= image is not null && image != reference;
        image ??= reference;
    }

    /// <summary>Notes that the value goes into something that is no image.</summary>
    public void UseElsewhere() => IsShared = true;

    /// <summary>Notes for the variables that the value is directly made of that they go wherever it goes; from the last value to the first.</summary>
    public void HandDownUse()
    {
        foreach (ComposedText variable in variables)
        {
            variable.IsShared |= IsShared;
            if (image is not null)
            {
                variable.UseIn(image);
            }
        }
    }

    /// <summary>The value so far.</summary>
    public ImageText ToImageText() => ImageText.WithHoles(text.ToString(), [.. holeNames]);

    /// <summary>Where each code unit of the value stands in <paramref name="document"/>.</summary>
    public SpanMap ToMap(string document)
    {
        if (IsVerbatim(document))
        {
            return SpanMap.Verbatim(Length > 0 ? starts[0] : Source.Start);
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
        Tail = this;
    }
}
