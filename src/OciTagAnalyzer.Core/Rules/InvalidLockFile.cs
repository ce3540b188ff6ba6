namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI0002: the lock file can't be read.</summary>
public static class InvalidLockFile
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OCI0002";

    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new(
        Id,
        nameof(InvalidLockFile),
        "The lock file can't be read",
        "The lock file can't be read, so nothing is pinned from it: {0}",
        "A lock file that can't be read gives no pins. Everything else is checked as if there were none.");
}
