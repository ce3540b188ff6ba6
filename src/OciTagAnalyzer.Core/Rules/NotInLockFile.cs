using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI2002: there is a lock file, and it has no entry for an image that has a tag or digest.</summary>
/// <remarks>Bad: <c>redis:7.4</c> where the lock has postgres alone. Good: the same once <c>ocitag lock</c> has run.</remarks>
static class NotInLockFile
{
    internal static Finding? Judge(ImageReading reading, ImagePolicy policy) =>
        policy.Locked is { } locked && reading is { Reference: { } used, Pin: not null } && locked.Match(used) is null
            ? new(RuleIds.NotInLockFile, reading.DecidedAt, [reading.Display, Excerpt.Of(used.NormalForm)])
            : null;
}
