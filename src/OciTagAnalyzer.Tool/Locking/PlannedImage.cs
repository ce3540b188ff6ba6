using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>An image to resolve.</summary>
/// <param name="Requested">The image reference.</param>
/// <param name="NeedsTag">True to find the version tag of the image, because it has no tag or a floating one.</param>
/// <param name="Before">The existing entry; null if there is none.</param>
/// <param name="KeptTag">The tag of the existing entry, if it must not change; otherwise null.</param>
/// <param name="KeptDigest">The digest of the existing entry, if only its tag is missing; otherwise null.</param>
sealed record PlannedImage(ImageReference Requested, bool NeedsTag, LockEntry? Before, string? KeptTag, string? KeptDigest = null);
