using OciTagAnalyzer.Core.Versions;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Tool.Updating;

/// <summary>An image with a version, and the newer tags of its repository.</summary>
/// <param name="Image">The image.</param>
/// <param name="Newer">The newer tags of the same kind that the options allow, the newest first.</param>
/// <param name="Created">When the image in use was created; null if it does not declare that.</param>
/// <param name="Failure">Why the registry could not be asked; null if it was.</param>
sealed record OutdatedImage(TrackedImage Image, IReadOnlyList<NewerTag> Newer, DateTimeOffset? Created, RegistryFailure? Failure)
{
    /// <summary>The newest tag at a step; null if there is none.</summary>
    public string? NewestAt(UpdateStep step) => Newer.FirstOrDefault(newer => newer.Step == step)?.Tag;

    /// <summary>True if <c>ocitag update</c> could move the image by this step or a wider one.</summary>
    public bool IsBehindBy(UpdateStep step) =>
        Image.ReasonToHold is null && Newer.Any(newer => newer.Step >= step && (Image.Limit is not { } limit || newer.Step <= limit));
}
