namespace OciTagAnalyzer.Core.Text;

/// <summary>
/// Says where each code unit of a value stands in the document that holds it.
/// Value and document differ where a format escapes, folds or composes text.
/// </summary>
public sealed class SpanMap
{
    readonly int start;
    readonly int[]? offsets;

    SpanMap(int start, int[]? offsets)
    {
        this.start = start;
        this.offsets = offsets;
    }

    /// <summary>A value that stands in the document as it is, from <paramref name="start"/> on.</summary>
    public static SpanMap Verbatim(int start) => new(start, null);

    /// <summary>
    /// A value of <c>offsets.Length - 1</c> code units: the document offset at which each stands,
    /// and last the offset just after the value.
    /// </summary>
    public static SpanMap FromOffsets(int[] offsets) => new(0, offsets);

    /// <summary>The document offset of the code unit at <paramref name="valueIndex"/>; the value's length is the end.</summary>
    public int ToDocument(int valueIndex) => offsets is null ? start + valueIndex : offsets[valueIndex];

    /// <summary>The document range of a range of the value.</summary>
    public TextRange ToDocument(TextRange valueRange) =>
        TextRange.FromBounds(ToDocument(valueRange.Start), ToDocument(valueRange.End));
}
