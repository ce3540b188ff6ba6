namespace OciTagAnalyzer.Core.LockFiles;

/// <summary>What the lock file pins an image to; at least one of tag and digest is there.</summary>
/// <param name="Tag">The explicit tag that an untagged or floating request stands for, or null.</param>
/// <param name="Digest">The index's digest with its algorithm, or null.</param>
/// <param name="MediaType">The media type of what the digest names, or null.</param>
public sealed record LockEntry(string? Tag, string? Digest, string? MediaType)
{
    /// <summary>
    /// True where the request stands for a tag that its registry could not say when the digest was locked. <c>ocitag lock</c> looks for it again;
    /// false where there is a tag, and where none names that digest.
    /// </summary>
    public bool IsTagPending { get; init; }

    /// <summary>What else the entry holds, which stays when it is written again.</summary>
    public OtherFields OtherFields { get; init; } = OtherFields.None;
}
