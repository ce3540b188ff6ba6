using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>What fixes the findings of a rule: a pin in one of the image's slots, or nothing that can be written for sure.</summary>
public sealed record Remedy
{
    readonly Func<FoundImage, PinSlot?> slotOf;

    Remedy(PinSources sources, Func<FoundImage, PinSlot?> slotOf, string? reason)
    {
        this.slotOf = slotOf;
        Sources = sources;
        Reason = reason;
    }

    /// <summary>Where the pin may come from.</summary>
    public PinSources Sources { get; }

    /// <summary>True where a tag alone does not fix the finding.</summary>
    public bool NeedsDigest { get; init; }

    /// <summary>Why no pin fixes the findings; null where one does.</summary>
    public string? Reason { get; }

    /// <summary>A pin from one of <paramref name="sources"/>, in the slot that <paramref name="slotOf"/> selects.</summary>
    public static Remedy Pin(PinSources sources, Func<FoundImage, PinSlot?> slotOf) => new(sources, slotOf, null);

    /// <summary>No pin fixes the findings, for <paramref name="reason"/>.</summary>
    public static Remedy None(string reason) => new(PinSources.None, _ => null, reason);

    /// <summary>The slot of <paramref name="image"/> that a fix may write a pin in; null where none is sure to be right.</summary>
    public PinSlot? SlotOf(FoundImage image) => slotOf(image);
}
