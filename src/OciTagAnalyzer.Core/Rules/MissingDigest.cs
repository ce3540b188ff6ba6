using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI1003: an image that must be pinned by digest has none. If it has no tag either, this is the only finding.</summary>
/// <remarks>Bad, if a digest is required: <c>redis</c>, <c>redis:7.4.1</c>. Good: <c>redis:7.4.1@sha256:…</c>.</remarks>
static class MissingDigest
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OCI1003";

    /// <summary>The rule.</summary>
    public static ReferenceRule Rule { get; } = new(
        Id,
        nameof(MissingDigest),
        "An image reference has no digest where one is required",
        "Image '{0}' must have a digest in this project, and {1}; pin it to a digest{2}",
        "Anyone who can write to the registry can move a tag. A digest always identifies the same image.")
    {
        Check = Check,
        TakesPrecedenceOver = [MissingTag.Id, FloatingTag.Id, LockMismatch.Id, NotInLockFile.Id],
        Remedy = Remedy.Pin(
            PinSources.LockFile,
            image => image.Reading.HasNoPin ? image.Slots.Append ?? image.Slots.Separate : image.Slots.ReplaceTag) with
        { NeedsDigest = true },
    };

    static Finding? Check(FoundImage image, ImagePolicy policy) =>
        !image.Reading.HasDigest && Consequence(image) is { } consequence && image.Reading.IsAmong(policy.DigestRequired)
            ? new(Rule, [image.Reading.Display, consequence])
            : null;

    // An unknown part of the tag may contain the digest.
    static string? Consequence(FoundImage image) =>
        image.Reading.HasNoPin ? MissingTag.Consequence(image)
        : image.Reading.Tag is { } tag ? $"the tag '{image.Reading.Written.Text.Substring(tag.Start, tag.Length)}' can be moved"
        : null;
}
