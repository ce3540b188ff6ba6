namespace OciTagAnalyzer.Core.Rules;

/// <summary>The rules' ids, as users see and configure them; an id is never used again for another rule.</summary>
public static class RuleIds
{
    /// <summary>An option, or a line of a file with options, is not understood.</summary>
    public const string InvalidOption = "OCI0001";

    /// <summary>The lock file can't be read.</summary>
    public const string InvalidLockFile = "OCI0002";

    /// <summary>A file can't be read to its end.</summary>
    public const string UnreadableFile = "OCI0003";

    /// <summary>A comment keeps no finding from being told.</summary>
    public const string UnusedSuppression = "OCI0004";

    /// <summary>An image has no tag and no digest.</summary>
    public const string MissingTag = "OCI1001";

    /// <summary>An image's tag is one that moves.</summary>
    public const string FloatingTag = "OCI1002";

    /// <summary>An image that must have a digest has none.</summary>
    public const string MissingDigest = "OCI1003";

    /// <summary>A text in a place that takes an image reference is none.</summary>
    public const string InvalidReference = "OCI1004";

    /// <summary>A tag or digest that was given does not survive.</summary>
    public const string LostTag = "OCI1005";

    /// <summary>Of an image it can't be known whether it is pinned.</summary>
    public const string UnresolvedReference = "OCI1006";

    /// <summary>One repository is used under different tags.</summary>
    public const string ConflictingTags = "OCI1007";

    /// <summary>An image's tag or digest is another than the lock file's.</summary>
    public const string LockMismatch = "OCI2001";

    /// <summary>There is a lock file, and it has no entry for an image.</summary>
    public const string NotInLockFile = "OCI2002";

    /// <summary>Nothing uses an entry of the lock file.</summary>
    public const string UnusedLockEntry = "OCI2003";
}
