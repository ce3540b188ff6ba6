namespace OciTagAnalyzer.Core.LockFiles;

/// <summary>The pin of an image in the lock file; has a tag, a digest or both.</summary>
/// <param name="Tag">The explicit tag that an untagged or floating reference resolves to, or null.</param>
/// <param name="Digest">The digest of the index with its algorithm, or null.</param>
/// <param name="MediaType">The media type of the manifest with this digest, or null.</param>
public sealed record LockEntry(string? Tag, string? Digest, string? MediaType)
{
    /// <summary>
    /// True if the tag could not be determined from the registry when the digest was locked, so that <c>ocitag lock</c> tries again;
    /// false if there is a tag, or no tag has that digest.
    /// </summary>
    public bool IsTagPending { get; init; }

    /// <summary>The other fields of the entry, which are preserved when it is written again.</summary>
    public OtherFields OtherFields { get; init; } = OtherFields.None;
}
