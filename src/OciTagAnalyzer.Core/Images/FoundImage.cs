using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Images;

/// <summary>
/// An image that a project uses, in a document or in code. It is discovered once, as a value; rules, fixes and the inventory read it.
/// Discovery does not depend on severities, suppressions or the lock file.
/// </summary>
/// <param name="Written">The reference as written, unescaped, with holes for unknown parts.</param>
/// <param name="Span">The location of a finding in the document: the value without its quotes.</param>
/// <param name="Map">Maps each code unit of <paramref name="Written"/> to the document.</param>
/// <param name="KeyPath">The path of the value in the document: <c>services.db.image</c>, <c>Worker:Image</c>, <c>FROM</c>.</param>
public sealed record FoundImage(ImageText Written, TextRange Span, SpanMap Map, string KeyPath)
{
    readonly LostPart? lost;
    readonly PinSlots? slots;
    ImageReading? reading;

    /// <summary>False if the same text also has another meaning, so that no edit is correct for both.</summary>
    public bool IsEditable { get; init; } = true;

    /// <summary>
    /// The ranges of the document outside of <see cref="Span"/> that contribute to the reference, and are used for nothing but images. An edit there
    /// changes all of these images.
    /// </summary>
    public IReadOnlyList<TextRange> PartsOfImages { get; init; } = [];

    /// <summary>False if the name only selects an image whose name is declared elsewhere.</summary>
    public bool IsNameEditable { get; init; } = true;

    /// <summary>True if the tag has a separate entry, which cannot contain a digest.</summary>
    public bool HasSeparateTag { get; init; }

    /// <summary>Why the program that reads the document loses the specified tag or digest; null if it does not.</summary>
    public LostInDocument? LostByReader { get; init; }

    /// <summary>
    /// The plain YAML scalar that contains the end of the reference, whose type depends on its text; null if it is always a string.
    /// </summary>
    public TextRange? Untyped { get; init; }

    /// <summary>The other images that the same text resolves to, if several files change it in different ways.</summary>
    public IReadOnlyList<ImageText> Alternatives { get; init; } = [];

    /// <summary>The text that a message adds to explain where the image comes from; empty if it needs no explanation.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>What a reference without tag and digest resolves to here.</summary>
    public UntaggedMeaning Untagged { get; init; }

    /// <summary>The parsed reference.</summary>
    public ImageReading Reading
    {
        get => reading is not null && ReferenceEquals(reading.Written, Written) ? reading : reading = ImageReading.Of(Written);
        init => reading = value;
    }

    /// <summary>The tag or digest that is specified but has no effect; null if nothing is lost.</summary>
    public LostPart? Lost
    {
        get => lost ?? (LostByReader is null ? null : LostPart.InDocument(Reading, LostByReader));
        init => lost = value;
    }

    /// <summary>Where a pin can be written.</summary>
    public PinSlots Slots
    {
        get => slots ?? PinSlots.InDocument(this);
        init => slots = value;
    }

    /// <summary>
    /// <see cref="KeyPath"/> without the indexes of elements: an element that is inserted before does not change it. With the file, it identifies the
    /// findings about the image.
    /// </summary>
    public string Context => KeyContext.Of(KeyPath);

    /// <summary>Creates an image in code, whose reference may be composed of several literals; the slots contain their locations.</summary>
    public static FoundImage InCode(ImageReading reading, TextRange span, PinSlots slots) =>
        new(reading.Written, span, SpanMap.Verbatim(span.Start), "") { Reading = reading, Slots = slots };

    /// <summary>Returns the image without the first <paramref name="count"/> code units, which are no part of its reference.</summary>
    internal FoundImage From(int count) => count == 0 ? this : this with
    {
        Written = Written.From(count),
        Map = Map.From(count),
        Span = TextRange.FromBounds(Map.ToDocument(count), Span.End),
    };

    /// <summary>Returns the image with the new name that another file gives it; tag and digest do not change.</summary>
    internal FoundImage WithName(string name, string evidence = "")
    {
        int former = Written.Name.Length;
        int length = Written.Text.Length - former + name.Length;
        int[] starts = new int[length + 1];
        int[] ends = new int[length];
        for (int i = 0; i < length; i++)
        {
            // The new name is not in this document: its first code unit maps to the whole former name, the others to an empty range after it.
            TextRange unit = i >= name.Length ? Map.ToDocument(new TextRange(i - name.Length + former, 1))
                : i == 0 ? TextRange.FromBounds(Map.ToDocument(0), Math.Max(Map.ToDocument(0), Map.ToDocument(former)))
                : new(ends[i - 1], 0);
            starts[i] = unit.Start;
            ends[i] = unit.End;
        }

        starts[length] = Map.ToDocument(Written.Text.Length);
        return this with
        {
            Written = ImageText.WithHoles(name + Written.Text.Substring(former), Written.HoleNames),
            Map = SpanMap.FromPieces(starts, ends),
            Evidence = evidence,
        };
    }
}
