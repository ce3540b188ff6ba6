using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>The result of searching for the tag that has a digest.</summary>
/// <param name="Tag">The tag; null if none has the digest, or if the search failed.</param>
/// <param name="Failure">Why the search failed; null if it succeeded.</param>
readonly record struct TagSearch(string? Tag, RegistryFailure? Failure);
