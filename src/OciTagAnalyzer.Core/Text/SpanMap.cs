namespace OciTagAnalyzer.Core.Text;

/// <summary>
/// Says where each code unit of a value stands in the document that holds it.
/// Value and document differ where a format escapes, folds or composes text.
/// </summary>
public sealed class SpanMap
{
    readonly int start;
    readonly int[]? starts;
    readonly int[]? ends;

    SpanMap(int start, int[]? starts, int[]? ends)
    {
        this.start = start;
        this.starts = starts;
        this.ends = ends;
    }

    /// <summary>True where the value stands in the document as it is, code unit for code unit.</summary>
    public bool IsVerbatim => starts is null;

    /// <summary>A value that stands in the document as it is, from <paramref name="start"/> on.</summary>
    public static SpanMap Verbatim(int start) => new(start, null, null);

    /// <summary>
    /// A value of <c>offsets.Length - 1</c> code units: the document offset at which each stands,
    /// and last the offset just after the value.
    /// </summary>
    public static SpanMap FromOffsets(int[] offsets) => new(0, offsets, null);

    /// <summary>
    /// A value composed of pieces from different places: <c>ends.Length</c> code units, the document offsets
    /// at which each begins and ends, and last in <paramref name="starts"/> the offset just after the value.
    /// </summary>
    public static SpanMap FromPieces(int[] starts, int[] ends) => new(0, starts, ends);

    /// <summary>The map of the value without its first <paramref name="count"/> code units.</summary>
    public SpanMap From(int count) => count == 0 ? this
        : starts is null ? Verbatim(start + count)
        : new(0, [.. starts.Skip(count)], ends is null ? null : [.. ends.Skip(count)]);

    /// <summary>The document offset of the code unit at <paramref name="valueIndex"/>; the value's length is the end.</summary>
    public int ToDocument(int valueIndex) => starts is null ? start + valueIndex : starts[valueIndex];

    /// <summary>The document range of a range of the value, which must be <see cref="IsContiguous"/>.</summary>
    public TextRange ToDocument(TextRange valueRange) =>
        TextRange.FromBounds(ToDocument(valueRange.Start), valueRange.IsEmpty ? ToDocument(valueRange.Start) : EndOf(valueRange.End - 1));

    /// <summary>True where a range of the value stands in the document in one piece, so that one edit can replace it.</summary>
    public bool IsContiguous(TextRange valueRange)
    {
        for (int i = valueRange.Start + 1; i < valueRange.End; i++)
        {
            if (EndOf(i - 1) != ToDocument(i))
            {
                return false;
            }
        }

        return true;
    }

    int EndOf(int valueIndex) => ends is null ? ToDocument(valueIndex + 1) : ends[valueIndex];
}
