using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Images;

/// <summary>
/// An image that a project names, in a document or in code. It is found once, as a value; rules, fixes and the inventory read it.
/// No severity, suppression or lock file has a say in what is found.
/// </summary>
/// <param name="Written">The reference as written, unescaped, unknown parts as holes.</param>
/// <param name="Span">Where a finding stands in the document: the value without its quotes.</param>
/// <param name="Map">Where each code unit of <paramref name="Written"/> stands in the document.</param>
/// <param name="KeyPath">What leads there: <c>services.db.image</c>, <c>Worker:Image</c>, <c>FROM</c>.</param>
public sealed record FoundImage(ImageText Written, TextRange Span, SpanMap Map, string KeyPath)
{
    readonly LostPart? lost;
    readonly PinSlots? slots;
    ImageReading? reading;

    /// <summary>False where something else is made of the same text, so that no edit of it is right for both.</summary>
    public bool IsEditable { get; init; } = true;

    /// <summary>False if the name only selects an image whose name is declared elsewhere.</summary>
    public bool IsNameEditable { get; init; } = true;

    /// <summary>True where the tag stands in an entry of its own, which takes no digest.</summary>
    public bool IsTagApart { get; init; }

    /// <summary>Why the reader of the document does not get the tag or digest that the document gives; null where it does.</summary>
    public ImageLoss? Loss { get; init; }

    /// <summary>
    /// The YAML scalar without quotes that the last part of the reference is in, and whose type its text decides; null where it is a string in any case.
    /// </summary>
    public TextRange? Untyped { get; init; }

    /// <summary>The other images that the place stands for, where several files make different images of it.</summary>
    public IReadOnlyList<ImageText> Alternatives { get; init; } = [];

    /// <summary>What a message adds of how the image comes to be; nothing where it stands there.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>What a reference without tag and digest means to whatever takes this one.</summary>
    public UntaggedMeaning Untagged { get; init; }

    /// <summary>The reference as the grammar reads it; by itself, unless more is known of it.</summary>
    public ImageReading Reading
    {
        get => reading is not null && ReferenceEquals(reading.Written, Written) ? reading : reading = ImageReading.Of(Written);
        init => reading = value;
    }

    /// <summary>The tag or digest that was given and has no effect; null where nothing is lost.</summary>
    public LostPart? Lost
    {
        get => lost ?? (Loss is null ? null : LostPart.InDocument(Reading, Loss));
        init => lost = value;
    }

    /// <summary>Where a pin can be written.</summary>
    public PinSlots Slots
    {
        get => slots ?? PinSlots.InDocument(this);
        init => slots = value;
    }

    /// <summary>The index in the text of the code unit that decides what is reported, and where.</summary>
    public int DecidedAt => Lost?.DecidedAt ?? Reading.DecidedAt;

    /// <summary>An image in code, where the reference may be put together from several literals: its slots say where they stand.</summary>
    public static FoundImage InCode(ImageReading reading, TextRange span, PinSlots slots) =>
        new(reading.Written, span, SpanMap.Verbatim(span.Start), "") { Reading = reading, Slots = slots };

    /// <summary>The place where another file gives the image a new name; tag and digest stay.</summary>
    internal FoundImage WithName(string name, string evidence = "")
    {
        int former = Written.Name.Length;
        int length = Written.Text.Length - former + name.Length;
        int[] starts = new int[length + 1];
        int[] ends = new int[length];
        for (int i = 0; i < length; i++)
        {
            // No code unit of the new name stands here: the first stands for all of the former one.
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
