using System.Text;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Variables;

/// <summary>
/// Builds a value from code units of different positions in a document, with a hole for each unknown part.
/// </summary>
sealed class ComposedText
{
    // Far longer than any reference: limits the memory for variables that repeat each other.
    const int MaxVariableLength = 4096;

    readonly StringBuilder text = new();
    readonly List<int> starts = [];
    readonly List<int> ends = [];
    readonly List<string> holeNames = [];
    readonly List<ComposedText> variables = [];
    string? image;

    /// <summary>Creates an empty value that is written at <paramref name="source"/>.</summary>
    public ComposedText(TextRange source)
    {
        Source = source;
        Tail = this;
    }

    /// <summary>The number of code units; a hole is one.</summary>
    public int Length => text.Length;

    /// <summary>True if a part is unknown.</summary>
    public bool HasHoles => holeNames.Count > 0;

    /// <summary>The last code unit, or null.</summary>
    public char? Last => text.Length == 0 ? null : text[text.Length - 1];

    /// <summary>The range in which the value is written.</summary>
    public TextRange Source { get; }

    /// <summary>
    /// The value that contributed the last code unit: this one or a variable. It determines the tag and digest.
    /// </summary>
    public ComposedText Tail { get; private set; }

    /// <summary>
    /// True if the value ends with a variable that is empty, but that a user may set, for example to a tag. Nothing can be appended before it.
    /// </summary>
    public bool EndsWithEmpty { get; private set; }

    /// <summary>True if the value is part of several images, or is also used for something else.</summary>
    public bool IsShared { get; private set; }

    /// <summary>True if the value is used for something other than an image.</summary>
    public bool HasOtherUse { get; private set; }

    /// <summary>The ranges of the variables that contribute to the value, and are used for nothing but images.</summary>
    public IEnumerable<TextRange> PartsOfImages =>
        variables.SelectMany(variable => variable.PartsOfImages.Concat(variable.HasOtherUse ? [] : [variable.Source]));

    /// <summary>Appends a code unit for <paramref name="range"/> of the document.</summary>
    public void Append(char unit, TextRange range)
    {
        if (unit == ImageText.Hole)
        {
            holeNames.Add(unit.ToString());
        }

        AppendUnit(unit, range);
    }

    /// <summary>Appends an unknown part with a name.</summary>
    public void AppendHole(string name, TextRange range)
    {
        holeNames.Add(name);
        AppendUnit(ImageText.Hole, range);
    }

    /// <summary>Appends a variable without a value.</summary>
    public void AppendEmpty() => EndsWithEmpty = true;

    /// <summary>Appends the value of a variable; false if the result would be too long for a reference.</summary>
    public bool TryAppend(ComposedText variable)
    {
        if (text.Length + variable.Length > MaxVariableLength)
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

        EndsWithEmpty = variable.EndsWithEmpty || variable.Length == 0;
        return true;
    }

    /// <summary>Marks the value as part of <paramref name="reference"/>; called once for each reference, before <see cref="PropagateUse"/>.</summary>
    public void MarkUse(string reference)
    {
        IsShared |= image is not null && image != reference;
        image ??= reference;
    }

    /// <summary>Marks the value as used for something other than an image.</summary>
    public void MarkOtherUse()
    {
        IsShared = true;
        HasOtherUse = true;
    }

    /// <summary>Applies the uses of this value to the variables that it directly consists of. Called from the last value to the first.</summary>
    public void PropagateUse()
    {
        foreach (ComposedText variable in variables)
        {
            variable.IsShared |= IsShared;
            variable.HasOtherUse |= HasOtherUse;
            if (image is not null)
            {
                variable.MarkUse(image);
            }
        }
    }

    /// <summary>The range of the document for a code unit.</summary>
    public TextRange RangeAt(int index) => TextRange.FromBounds(starts[index], ends[index]);

    /// <summary>The value in which a code unit is written: this one or a variable.</summary>
    public ComposedText SourceOf(int index)
    {
        TextRange unit = RangeAt(index);
        ComposedText? variable = variables.FirstOrDefault(known => known.Source.Start <= unit.Start && unit.End <= known.Source.End);
        return variable is null ? this : variable.variables.Count == 0 ? variable : variable.Tail;
    }

    /// <summary>The text of the value.</summary>
    public ImageText ToImageText() => ImageText.WithHoles(text.ToString(), [.. holeNames]);

    /// <summary>Maps the value to <paramref name="document"/>.</summary>
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
            if (ends[i] != starts[i] + 1 || starts[i] != starts[0] + i || starts[i] >= document.Length || document[starts[i]] != text[i])
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
        EndsWithEmpty = false;
        Tail = this;
    }
}
