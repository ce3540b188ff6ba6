using OciTagAnalyzer.Registry.Results;
using OciTagAnalyzer.Tool.Locking;

namespace OciTagAnalyzer.Tool.Updating;

/// <summary>What the registry offers for an image.</summary>
/// <param name="Image">The image.</param>
/// <param name="Targets">The tags that it may move to, the newest first; empty if it is up to date.</param>
/// <param name="Failure">Why the registry could not be asked; null if it was.</param>
/// <param name="Postponement">Why the newest tag is not offered yet; null if it is.</param>
sealed record ImageOffer(TrackedImage Image, IReadOnlyList<UpdateTarget> Targets, RegistryFailure? Failure, Postponement? Postponement)
{
    /// <summary>Why the options hold the image; empty if they give no reason; null if it may move.</summary>
    public string? ReasonToHold { get; init; }
}
