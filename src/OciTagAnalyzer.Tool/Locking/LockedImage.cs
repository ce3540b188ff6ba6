using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>What came of locking an image.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="Before">Its entry before; null where it had none.</param>
/// <param name="After">Its entry now; the one before where <paramref name="Failure"/> says why there is no other.</param>
/// <param name="Failure">Why its registry could not say what it is; null where it could.</param>
/// <param name="TagFailure">Why its registry could say what it is, but not which tag it has; null where it could say both.</param>
sealed record LockedImage(ImageReference Asked, LockEntry? Before, LockEntry? After, RegistryFailure? Failure, RegistryFailure? TagFailure = null)
{
    /// <summary>True where the entry is another than before.</summary>
    public bool IsChanged => Failure is null && After != Before;
}
