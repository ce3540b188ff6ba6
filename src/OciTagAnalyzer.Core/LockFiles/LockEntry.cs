namespace OciTagAnalyzer.Core.LockFiles;

/// <summary>What the lock file pins an image to; at least one of tag and digest is there.</summary>
/// <param name="Tag">The explicit tag that an untagged or floating request stands for, or null.</param>
/// <param name="Digest">The index's digest with its algorithm, or null.</param>
/// <param name="MediaType">The media type of what the digest names, or null.</param>
public sealed record LockEntry(string? Tag, string? Digest, string? MediaType)
{
    /// <summary>What else the entry holds, which stays when it is written again.</summary>
    public OtherFields OtherFields { get; init; } = OtherFields.None;
}
