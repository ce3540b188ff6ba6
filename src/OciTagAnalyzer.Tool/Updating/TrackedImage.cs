using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Versions;

namespace OciTagAnalyzer.Tool.Updating;

/// <summary>An image in use, with all places that name it. They move together, or none of them does.</summary>
/// <param name="Reference">The image with its tag, and without a digest.</param>
/// <param name="Places">The places in code and files.</param>
/// <param name="Entries">The entries of lock files.</param>
sealed record TrackedImage(ImageReference Reference, IReadOnlyList<ImagePlace> Places, IReadOnlyList<LockedPlace> Entries)
{
    /// <summary>The floating tags, by the options for the lock file; the options for the places count as well.</summary>
    public required PatternList FloatingTags { get; init; }

    /// <summary>
    /// The number of the images whose tags or digests are written at the same places, such as a constant that several images use. The same for all of
    /// them.
    /// </summary>
    public int Group { get; init; }

    /// <summary>True if the group has another image.</summary>
    public bool IsShared { get; init; }

    /// <summary>The tag.</summary>
    public string Tag => Reference.Tag!;

    /// <summary>True if the tag is a version, so that newer tags can be found.</summary>
    public bool IsVersion => NewerTags.IsVersion(Tag) && !IsFloating(Tag);

    /// <summary>True if a place or an entry has a digest.</summary>
    public bool HasDigest => Digests.Any();

    /// <summary>The digest that is in use; null if there is none.</summary>
    public string? Digest => Digests.FirstOrDefault();

    /// <summary>How many places name the image.</summary>
    public int PlaceCount => Places.Count + Entries.Count;

    /// <summary>The widest step that the options of all places allow; null if no option limits it.</summary>
    public UpdateStep? Limit => Policies.Select(policy => policy.Updates.LimitFor(Reference)).Min();

    /// <summary>Why the options of a place hold the image; empty if they give no reason; null if it may move.</summary>
    public string? ReasonToHold => Policies.Select(policy => policy.Updates.ReasonToHold(Reference)).FirstOrDefault(reason => reason is not null);

    IEnumerable<ImagePolicy> Policies => Places.Select(place => place.Image.Policy);

    IEnumerable<string> Digests => Places.Select(place => place.Reference.Digest).Concat(Entries.Select(entry => entry.Entry.Digest)).OfType<string>();

    /// <summary>True for a tag, or a word of a tag, that the options declare floating.</summary>
    public bool IsFloating(string tag) => FloatingTags.Matches([tag]) || Policies.Any(policy => policy.IsFloating(tag));

    /// <summary>True if the options of all places allow to move to <paramref name="tag"/>.</summary>
    public bool Allows(string tag) => Policies.All(policy => policy.Updates.Allows(Reference, tag));

    /// <summary>Returns the newer tags of the same kind that the options allow, the newest first.</summary>
    public IReadOnlyList<NewerTag> NewerAmong(IEnumerable<string> tags, bool mayMoveSystem) =>
        IsVersion ? [.. NewerTags.Of(Tag, tags, IsFloating, mayMoveSystem).Where(newer => Allows(newer.Tag))] : [];
}
