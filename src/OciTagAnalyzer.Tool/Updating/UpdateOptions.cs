using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Versions;

namespace OciTagAnalyzer.Tool.Updating;

/// <summary>Which images are updated, and how far.</summary>
/// <param name="Images">Patterns for the images; empty for all.</param>
/// <param name="Widest">The widest step.</param>
/// <param name="MinimumAge">How old an image must be; null if it may be new.</param>
/// <param name="MayMoveSystem">True if the version of the operating system in a variant may move.</param>
sealed record UpdateOptions(PatternList Images, UpdateStep Widest, TimeSpan? MinimumAge, bool MayMoveSystem)
{
    /// <summary>The widest step for an image.</summary>
    public UpdateStep StepFor(TrackedImage image) => image.Limit is { } limit && limit < Widest ? limit : Widest;
}
