using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Text;
using OciTagAnalyzer.Core.Versions;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI2002: the lock file has no entry for an image that has a tag or digest.</summary>
/// <remarks>Bad: <c>redis:7.4</c> if the lock file has only postgres. Good: the same after <c>ocitag lock</c>.</remarks>
static class NotInLockFile
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OCI2002";

    /// <summary>The rule.</summary>
    public static ReferenceRule Rule { get; } = new(
        Id,
        nameof(NotInLockFile),
        "An image has no entry in the lock file",
        "Image '{0}' has no entry in the lock file; 'ocitag lock' adds one for '{1}'{2}",
        "If a project has a lock file, the file should contain each of its images, with the digest of its tag.")
    {
        Severity = RuleSeverity.Info,
        Check = Check,
        Remedy = Remedy.None("Only the registry knows the digest of the entry; 'ocitag lock' reads it from there."),
    };

    static Finding? Check(FoundImage image, ImagePolicy policy) =>
        policy.Locked is { } locked && image.Reading is { Reference: { } used, Pin: not null } reading && locked.Match(used) is null &&
            !PlaceholderTag.IsIn(used)
            ? new(Rule, [reading.Display, Excerpt.Of(used.NormalForm)])
            : null;
}
