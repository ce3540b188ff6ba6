using OciTagAnalyzer.Core.LockFiles;

namespace OciTagAnalyzer.Tool.Verification;

/// <summary>How a registry differs from an entry of the lock file.</summary>
/// <param name="Tag">The tag that was moved or deleted; null if only the digest of the entry is gone.</param>
/// <param name="Before">The digest in the lock file; null if there is none.</param>
/// <param name="Now">The digest that the tag has now; null if it has none.</param>
/// <param name="Update">The tag and digest that <c>ocitag lock --update</c> would lock; null if they cannot be determined.</param>
sealed record TagChange(string? Tag, string? Before, string? Now, LockEntry? Update);
