using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>The result of locking an image.</summary>
/// <param name="Requested">The image reference.</param>
/// <param name="Before">The previous entry; null if there was none.</param>
/// <param name="After">The new entry; the previous one after a <paramref name="Failure"/>.</param>
/// <param name="Failure">Why the digest could not be determined; null if it was.</param>
/// <param name="TagFailure">Why the tag could not be determined; null if it was.</param>
sealed record LockedImage(ImageReference Requested, LockEntry? Before, LockEntry? After, RegistryFailure? Failure, RegistryFailure? TagFailure = null)
{
    /// <summary>Why the image is not locked yet, so that the previous entry stays; null if it is locked, or after a <see cref="Failure"/>.</summary>
    public Postponement? Postponement { get; init; }

    /// <summary>True if the image has no entry after the run.</summary>
    public bool IsMissing => After is null;

    /// <summary>True if the entry differs from the previous one.</summary>
    public bool IsChanged => Failure is null && After != Before;
}
