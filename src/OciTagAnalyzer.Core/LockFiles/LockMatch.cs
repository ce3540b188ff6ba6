using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.LockFiles;

/// <summary>The lock file entry that a reference corresponds to.</summary>
/// <param name="Asked">The requested reference: the key of the entry.</param>
/// <param name="Entry">The entry.</param>
/// <param name="IsAsLocked">True if the reference equals the requested reference or its pin; false if it has another tag or digest.</param>
public sealed record LockMatch(ImageReference Asked, LockEntry Entry, bool IsAsLocked)
{
    /// <summary>Compares <paramref name="used"/> with an entry of its repository; null if the reference does not correspond to the entry.</summary>
    internal static LockMatch? Of(ImageReference asked, LockEntry entry, ImageReference used)
    {
        string? digest = entry.Digest ?? asked.Digest;
        if (used.NormalForm == asked.NormalForm || (used.Digest is not null && used.Digest == digest))
        {
            return new(asked, entry, IsAsLocked: true);
        }

        // An entry for a digest does not apply to any other digest.
        if (asked.Digest is not null)
        {
            return null;
        }

        bool isSameTag = IsAskedWith(asked, used.Tag ?? ImageReference.DefaultTag) || (used.Tag is not null && used.Tag == entry.Tag);
        return isSameTag || (used.Tag is not null && IsFormerPin(asked, entry, used.Tag))
            ? new(asked, entry, IsAsLocked: isSameTag && (used.Digest is null || digest is null))
            : null;
    }

    // A reference without a tag is equivalent to one with the default tag.
    static bool IsAskedWith(ImageReference asked, string tag) => (asked.Tag ?? ImageReference.DefaultTag) == tag;

    // A tag of the same series as the pin: 17.2 if 'postgres' or 'postgres:17' is now pinned to 17.4. A tag with another
    // major version, number of parts or variant, such as 16.6, 17 or 17.2-alpine, does not correspond to the entry.
    static bool IsFormerPin(ImageReference asked, LockEntry entry, string tag) =>
        entry.Tag is not null && TagSeries.AreOne(entry.Tag, tag) &&
        (asked.Tag is null || !asked.Tag.Any(char.IsDigit) || tag.StartsWith(asked.Tag + ".", StringComparison.Ordinal));
}
