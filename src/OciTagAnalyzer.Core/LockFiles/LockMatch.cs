using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.LockFiles;

/// <summary>The lock file's entry that a reference stands for.</summary>
/// <param name="Asked">The entry's key: what was asked for.</param>
/// <param name="Entry">What that is pinned to.</param>
/// <param name="IsAsLocked">True where the reference is what was asked for, or what that is pinned to; false where it is another tag or digest.</param>
public sealed record LockMatch(ImageReference Asked, LockEntry Entry, bool IsAsLocked)
{
    /// <summary>Compares <paramref name="used"/> with one entry of its repository; null where it stands for something else.</summary>
    internal static LockMatch? Of(ImageReference asked, LockEntry entry, ImageReference used)
    {
        string? digest = entry.Digest ?? asked.Digest;
        if (used.NormalForm == asked.NormalForm || (used.Digest is not null && used.Digest == digest))
        {
            return new(asked, entry, IsAsLocked: true);
        }

        // Who asks for one digest asks for no other.
        if (asked.Digest is not null)
        {
            return null;
        }

        bool isSameTag = IsAskedWith(asked, used.Tag ?? ImageReference.DefaultTag) || (used.Tag is not null && used.Tag == entry.Tag);
        return isSameTag || (used.Tag is not null && IsFormerPin(asked, entry, used.Tag))
            ? new(asked, entry, IsAsLocked: isSameTag && (used.Digest is null || digest is null))
            : null;
    }

    // No tag and the default one ask for the same.
    static bool IsAskedWith(ImageReference asked, string tag) => (asked.Tag ?? ImageReference.DefaultTag) == tag;

    // A tag of the series that this request is pinned to: 17.2 where 'postgres' or 'postgres:17' now is 17.4. Another
    // major version, number of parts or variant, as in 16.6, 17 or 17.2-alpine, is a request of its own.
    static bool IsFormerPin(ImageReference asked, LockEntry entry, string tag) =>
        entry.Tag is not null && TagSeries.AreOne(entry.Tag, tag) && (asked.Tag is null || !asked.Tag.Any(char.IsDigit) || tag.StartsWith(asked.Tag + ".", StringComparison.Ordinal));
}
