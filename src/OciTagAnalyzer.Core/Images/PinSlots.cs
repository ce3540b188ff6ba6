using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Images;

/// <summary>The places where an image's pin can be written. One is null where no edit is sure to be right.</summary>
public sealed record PinSlots
{
    // A scalar longer than any tag is no number.
    const int LongestUntyped = 256;

    /// <summary>An image that cannot be pinned where it stands.</summary>
    public static PinSlots None { get; } = new();

    /// <summary>Behind a reference that has neither tag nor digest.</summary>
    public PinSlot? Append { get; init; }

    /// <summary>In the place of the tag.</summary>
    public PinSlot? ReplaceTag { get; init; }

    /// <summary>In the place of the tag and the digest.</summary>
    public PinSlot? ReplaceAll { get; init; }

    /// <summary>As arguments of their own, behind a repository that the library takes without tag and digest.</summary>
    public PinSlot? Separate { get; init; }

    /// <summary>Around a tag that is read as another value because it has no quotes.</summary>
    public PinSlot? Quote { get; init; }

    /// <summary>In the place of the name.</summary>
    public PinSlot? Name { get; init; }

    /// <summary>The slots of an image that stands in one piece in a document.</summary>
    internal static PinSlots InDocument(FoundImage image)
    {
        if (!image.IsEditable)
        {
            return None;
        }

        ImageReading reading = image.Reading;
        return new()
        {
            Append = image.Loss is null && reading.HasNothingPinned
                ? Typed(new(PinSyntax.Text, new(image.Map.ToDocument(image.Written.Text.Length), 0)), image)
                : null,
            ReplaceTag = reading.Tag is { } tag && image.Map.IsContiguous(tag)
                ? Typed(new(image.IsTagApart ? PinSyntax.TagText : PinSyntax.Text, image.Map.ToDocument(tag)), image)
                : null,
            ReplaceAll = !image.IsTagApart && reading.Pin is { } pin && image.Map.IsContiguous(pin)
                ? Typed(new(PinSyntax.Text, image.Map.ToDocument(pin)), image)
                : null,
            Name = image.IsNameEditable && reading.Name is { Length: var length } && image.Map.IsContiguous(new(0, length))
                ? new(PinSyntax.Name, image.Map.ToDocument(new TextRange(0, length)))
                : null,
            Quote = image.Loss is { Unquoted: { } unquoted } ? Typed(new(PinSyntax.Quotes, unquoted), image) : null,
        };
    }

    static PinSlot Typed(PinSlot slot, FoundImage image) =>
        image.Untyped is { Length: <= LongestUntyped } scalar && scalar.Start <= slot.Range.Start && slot.Range.End <= scalar.End
            ? slot with { Untyped = scalar }
            : slot;
}
