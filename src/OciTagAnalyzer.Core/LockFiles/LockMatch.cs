using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.LockFiles;

/// <summary>The lock file entry that a reference corresponds to.</summary>
/// <param name="Requested">The requested reference: the key of the entry.</param>
/// <param name="Entry">The entry.</param>
/// <param name="IsAsLocked">True if the reference equals the requested reference or its pin; false if it has another tag or digest.</param>
public sealed record LockMatch(ImageReference Requested, LockEntry Entry, bool IsAsLocked)
{
    /// <summary>The tag of the locked image; null if only its digest is known.</summary>
    public string? LockedTag => Entry.Tag ?? Requested.Tag;

    /// <summary>The digest of the locked image; null if it is not pinned to one.</summary>
    public string? LockedDigest => Entry.Digest ?? Requested.Digest;

    /// <summary>Returns the locked image, with this form of its name.</summary>
    public string Locked(string name, bool isDigestShort = false) =>
        name
        + (LockedTag is { } tag ? ":" + tag : "")
        + (LockedDigest is { } digest ? "@" + (isDigestShort ? ShortDigest.Of(digest) : digest) : "");

    /// <summary>Compares <paramref name="used"/> with an entry of its repository; null if the reference does not correspond to the entry.</summary>
    internal static LockMatch? Of(ImageReference requested, LockEntry entry, ImageReference used)
    {
        string? digest = entry.Digest ?? requested.Digest;
        if (used.NormalForm == requested.NormalForm || (used.Digest is not null && used.Digest == digest))
        {
            return new(requested, entry, IsAsLocked: true);
        }

        // An entry for a digest does not apply to any other digest.
        if (requested.Digest is not null)
        {
            return null;
        }

        bool isSameTag = IsRequestedWith(requested, used.Tag ?? ImageReference.DefaultTag) || (used.Tag is not null && used.Tag == entry.Tag);
        return isSameTag || (used.Tag is not null && IsFormerPin(requested, entry, used.Tag))
            ? new(requested, entry, IsAsLocked: isSameTag && (used.Digest is null || digest is null))
            : null;
    }

    // A reference without a tag is equivalent to one with the default tag.
    static bool IsRequestedWith(ImageReference requested, string tag) => (requested.Tag ?? ImageReference.DefaultTag) == tag;

    // A tag of the same series as the pin: 17.2 if 'postgres' or 'postgres:17' is now pinned to 17.4. A tag with another
    // major version, number of parts or variant, such as 16.6, 17 or 17.2-alpine, does not correspond to the entry.
    static bool IsFormerPin(ImageReference requested, LockEntry entry, string tag) =>
        entry.Tag is not null && TagSeries.AreOne(entry.Tag, tag) &&
        (requested.Tag is null || !requested.Tag.Any(char.IsDigit) || tag.StartsWith(requested.Tag + ".", StringComparison.Ordinal));
}
