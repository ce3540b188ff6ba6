using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>An image that is to be resolved.</summary>
/// <param name="Asked">What was asked for.</param>
/// <param name="IsMoving">True where the tag that stands for it now is to be found: it has none, or one that moves.</param>
/// <param name="Before">Its entry so far; null where it has none.</param>
/// <param name="KeptTag">The tag that its entry has and keeps; null where another may come.</param>
/// <param name="KeptDigest">The digest that its entry has and keeps, so that its tag alone is to be found; null where another may come.</param>
sealed record WantedImage(ImageReference Asked, bool IsMoving, LockEntry? Before, string? KeptTag, string? KeptDigest = null);
