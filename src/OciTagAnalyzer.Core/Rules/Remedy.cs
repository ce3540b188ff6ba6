using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>The fix for the findings of a rule: a pin in one of the image's slots, or none with a reason.</summary>
public sealed record Remedy
{
    readonly Func<FoundImage, PinSlot?> slotOf;

    Remedy(PinSources sources, Func<FoundImage, PinSlot?> slotOf, string? reason)
    {
        this.slotOf = slotOf;
        Sources = sources;
        Reason = reason;
    }

    /// <summary>The sources that the pin may come from.</summary>
    public PinSources Sources { get; }

    /// <summary>True if a tag alone does not fix the finding.</summary>
    public bool NeedsDigest { get; init; }

    /// <summary>The reason why no pin fixes the findings; null if one does.</summary>
    public string? Reason { get; }

    /// <summary>A pin from one of <paramref name="sources"/>, in the slot that <paramref name="slotOf"/> selects.</summary>
    public static Remedy Pin(PinSources sources, Func<FoundImage, PinSlot?> slotOf) => new(sources, slotOf, null);

    /// <summary>No pin, for <paramref name="reason"/>.</summary>
    public static Remedy None(string reason) => new(PinSources.None, _ => null, reason);

    /// <summary>Returns the slot of <paramref name="image"/> that a fix may write to; null if no slot is certain to be right.</summary>
    public PinSlot? SlotOf(FoundImage image) => slotOf(image);
}
