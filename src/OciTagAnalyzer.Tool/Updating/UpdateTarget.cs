using OciTagAnalyzer.Core.Versions;

namespace OciTagAnalyzer.Tool.Updating;

/// <summary>A tag that an image may move to.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Step">How far it is; null for the tag in use, whose digest has changed.</param>
/// <param name="Digest">Its digest; null if no place of the image has a digest.</param>
/// <param name="MediaType">The media type of the manifest with this digest.</param>
sealed record UpdateTarget(string Tag, UpdateStep? Step, string? Digest, string? MediaType);
