using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI2002: there is a lock file, and it has no entry for an image that has a tag or digest.</summary>
/// <remarks>Bad: <c>redis:7.4</c> where the lock has postgres alone. Good: the same once <c>ocitag lock</c> has run.</remarks>
static class NotInLockFile
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OCI2002";

    /// <summary>The rule.</summary>
    public static ReferenceRule Rule { get; } = new(
        Id,
        nameof(NotInLockFile),
        "An image has no entry in the lock file",
        "Image '{0}' has no entry in the lock file; 'ocitag lock' makes one for '{1}'{2}",
        "Where a project has a lock file, each of its images belongs there, with the digest that its tag stands for.")
    {
        Severity = RuleSeverity.Info,
        Judge = Judge,
        Remedy = Remedy.None("Only the registry knows the digest of the entry: 'ocitag lock' asks it."),
    };

    static Finding? Judge(FoundImage image, ImagePolicy policy) =>
        policy.Locked is { } locked && image.Reading is { Reference: { } used, Pin: not null } reading && locked.Match(used) is null
            ? new(Rule, reading.ReportedAt, [reading.Display, Excerpt.Of(used.NormalForm)])
            : null;
}
