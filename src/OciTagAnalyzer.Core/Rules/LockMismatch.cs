using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI2001: an image's tag or digest is another than the lock file's.</summary>
/// <remarks>Where the lock pins <c>postgres</c> to <c>17.4</c>: bad <c>postgres:17.2</c>, good <c>postgres:17.4</c>.</remarks>
static class LockMismatch
{
    internal static Finding? Judge(ImageReading reading, ImagePolicy policy) =>
        reading is { Reference: { } used, Pin: not null } && policy.Locked?.Match(used) is { IsAsLocked: false } match
            ? new(RuleIds.LockMismatch, reading.DecidedAt, [reading.Display, Excerpt.Of(match.Asked.FamiliarForm), Excerpt.Of(Pinned(match))])
            : null;

    static string Pinned(LockMatch match) =>
        match.Asked.FamiliarName
        + ((match.Entry.Tag ?? match.Asked.Tag) is { } tag ? ":" + tag : "")
        + (match.Entry.Digest is { } digest ? "@" + ShortDigest.Of(digest) : "");
}
