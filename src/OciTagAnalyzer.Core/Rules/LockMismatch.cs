using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI2001: an image's tag or digest is another than the lock file's.</summary>
/// <remarks>Where the lock pins <c>postgres</c> to <c>17.4</c>: bad <c>postgres:17.2</c>, good <c>postgres:17.4</c>.</remarks>
public static class LockMismatch
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OCI2001";

    /// <summary>The rule.</summary>
    public static ReferenceRule Rule { get; } = new(
        Id,
        nameof(LockMismatch),
        "An image reference differs from the lock file",
        "Image '{0}' differs from the lock file, which pins '{1}' to '{2}'; take the lock file's, or give this one an entry of its own{3}",
        "The lock file says what runs. A reference with another tag or digest runs something else.")
    {
        Judge = Judge,
        TakesPrecedenceOver = [NotInLockFile.Id],
        Remedy = Remedy.Pin(PinSources.LockFile, image => image.Slots.ReplaceAll),
    };

    static Finding? Judge(FoundImage image, ImagePolicy policy) =>
        image.Reading is { Reference: { } used, Pin: not null } reading && policy.Locked?.Match(used) is { IsAsLocked: false } match
            ? new(Rule, reading.ReportedAt, [reading.Display, Excerpt.Of(match.Asked.FamiliarForm), Excerpt.Of(Pinned(match))])
            : null;

    static string Pinned(LockMatch match) =>
        match.Asked.FamiliarName
        + ((match.Entry.Tag ?? match.Asked.Tag) is { } tag ? ":" + tag : "")
        + (match.Entry.Digest is { } digest ? "@" + ShortDigest.Of(digest) : "");
}
