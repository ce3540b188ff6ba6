using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Images;

/// <summary>The locations where the pin of an image can be written. A slot is null if no edit is certain to be correct.</summary>
public sealed record PinSlots
{
    // A scalar longer than any tag is not a number.
    const int LongestUntyped = 256;

    /// <summary>The slots of an image that cannot be pinned here.</summary>
    public static PinSlots None { get; } = new();

    /// <summary>After a reference that has neither tag nor digest.</summary>
    public PinSlot? Append { get; init; }

    /// <summary>Replaces the tag.</summary>
    public PinSlot? ReplaceTag { get; init; }

    /// <summary>Replaces the tag and the digest.</summary>
    public PinSlot? ReplaceAll { get; init; }

    /// <summary>Adds separate arguments after a repository that the library accepts only without tag and digest.</summary>
    public PinSlot? Separate { get; init; }

    /// <summary>Quotes a tag that is read as another value because it has no quotes.</summary>
    public PinSlot? Quote { get; init; }

    /// <summary>The name, which a mirror can replace.</summary>
    public PinSlot? Name { get; init; }

    /// <summary>The slots of an image in a document.</summary>
    internal static PinSlots InDocument(FoundImage image)
    {
        if (!image.IsEditable)
        {
            return None;
        }

        ImageReading reading = image.Reading;
        return new()
        {
            Append = image.LostByReader is null && reading.HasNoPin
                ? Typed(new(PinSyntax.Text, new(image.Map.ToDocument(image.Written.Text.Length), 0)), image)
                : null,
            ReplaceTag = reading.Tag is { } tag && image.Map.IsContiguous(tag)
                ? Typed(new(image.HasSeparateTag ? PinSyntax.TagText : PinSyntax.Text, image.Map.ToDocument(tag)), image)
                : null,
            ReplaceAll = !image.HasSeparateTag && reading.Pin is { } pin && image.Map.IsContiguous(pin)
                ? Typed(new(PinSyntax.Text, image.Map.ToDocument(pin)), image)
                : null,
            Name = image.IsNameEditable && reading.Name is { Length: var length } && image.Map.IsContiguous(new(0, length))
                ? new(PinSyntax.Name, image.Map.ToDocument(new TextRange(0, length)))
                : null,
            Quote = image.LostByReader is { Unquoted: { } unquoted } ? Typed(new(PinSyntax.Quotes, unquoted), image) : null,
        };
    }

    static PinSlot Typed(PinSlot slot, FoundImage image) =>
        image.Untyped is { Length: <= LongestUntyped } scalar && scalar.Start <= slot.Range.Start && slot.Range.End <= scalar.End
            ? slot with { Untyped = scalar }
            : slot;
}
