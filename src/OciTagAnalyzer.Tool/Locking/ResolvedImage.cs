using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>The tag and digest that an image has now.</summary>
/// <param name="Entry">The lock file entry.</param>
/// <param name="TagFailure">Why the tag could not be determined; null if it was, or if none is needed.</param>
sealed record ResolvedImage(LockEntry Entry, RegistryFailure? TagFailure)
{
    /// <summary>Why the image must not be locked yet; null if it may.</summary>
    public Postponement? Postponement { get; init; }
}
