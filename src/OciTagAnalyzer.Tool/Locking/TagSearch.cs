using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>What came of looking for the tag that has a digest.</summary>
/// <param name="Tag">The tag; null where none has it, and where that is not known.</param>
/// <param name="Failure">Why it is not known; null where it is.</param>
readonly record struct TagSearch(string? Tag, RegistryFailure? Failure);
