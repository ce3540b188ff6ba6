using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI2001: an image has another tag or digest than in the lock file.</summary>
/// <remarks>If the lock file pins <c>postgres</c> to <c>17.4</c>: bad <c>postgres:17.2</c>, good <c>postgres:17.4</c>.</remarks>
public static class LockMismatch
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OCI2001";

    /// <summary>The rule.</summary>
    public static ReferenceRule Rule { get; } = new(
        Id,
        nameof(LockMismatch),
        "An image reference differs from the lock file",
        "Image '{0}' differs from the lock file, which pins '{1}' to '{2}'; use the locked reference or add a lock file entry for this one{3}",
        "The lock file declares the image to run. A reference with another tag or digest runs another image.")
    {
        Check = Check,
        TakesPrecedenceOver = [NotInLockFile.Id],
        Remedy = Remedy.Pin(PinSources.LockFile, image => image.Slots.ReplaceAll),
    };

    static Finding? Check(FoundImage image, ImagePolicy policy) =>
        image.Reading is { Reference: { } used, Pin: not null } reading && policy.Locked?.Match(used) is { IsAsLocked: false } match
            ? new(Rule, [reading.Display, Excerpt.Of(match.Requested.FamiliarForm), Excerpt.Of(Locked(match))])
            : null;

    static string Locked(LockMatch match) => match.Locked(match.Requested.FamiliarName, isDigestShort: true);
}
