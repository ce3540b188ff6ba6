namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI0002: the lock file is invalid.</summary>
public static class InvalidLockFile
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OCI0002";

    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new(
        Id,
        nameof(InvalidLockFile),
        "The lock file is invalid",
        "The lock file is invalid, so fixes cannot pin images from it: {0}",
        "An invalid lock file provides no pins. All other rules behave as if there were no lock file.");
}
