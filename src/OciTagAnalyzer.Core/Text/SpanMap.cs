namespace OciTagAnalyzer.Core.Text;

/// <summary>
/// Maps each code unit of a value to its position in the document. They differ where a format escapes, folds or composes text.
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

    /// <summary>True if the document contains the value code unit for code unit.</summary>
    public bool IsVerbatim => starts is null;

    /// <summary>Maps a value that the document contains as it is, from <paramref name="start"/> on.</summary>
    public static SpanMap Verbatim(int start) => new(start, null, null);

    /// <summary>
    /// Maps a value of <c>offsets.Length - 1</c> code units to their document offsets; the last offset is the end of the value.
    /// </summary>
    public static SpanMap FromOffsets(int[] offsets) => new(0, offsets, null);

    /// <summary>
    /// Maps a value that is composed of several ranges: <c>ends.Length</c> code units, with the document offsets at which each starts and ends; the
    /// last of <paramref name="starts"/> is the end of the value.
    /// </summary>
    public static SpanMap FromPieces(int[] starts, int[] ends) => new(0, starts, ends);

    /// <summary>The map of the value without its first <paramref name="count"/> code units.</summary>
    public SpanMap From(int count) => count == 0 ? this
        : starts is null ? Verbatim(start + count)
        : new(0, [.. starts.Skip(count)], ends is null ? null : [.. ends.Skip(count)]);

    /// <summary>The document offset of the code unit at <paramref name="valueIndex"/>; the length of the value gives its end.</summary>
    public int ToDocument(int valueIndex) => starts is null ? start + valueIndex : starts[valueIndex];

    /// <summary>The document range of a range of the value that <see cref="IsContiguous"/>.</summary>
    public TextRange ToDocument(TextRange valueRange) =>
        TextRange.FromBounds(ToDocument(valueRange.Start), valueRange.IsEmpty ? ToDocument(valueRange.Start) : EndOf(valueRange.End - 1));

    /// <summary>True if the range is contiguous in the document, so that one edit can replace it.</summary>
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
