using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.LockFiles;

/// <summary>What a lock file says: for each image that was asked for, what it is pinned to.</summary>
public sealed class ImageLock
{
    readonly Dictionary<string, LockEntry> images;

    internal ImageLock(Dictionary<string, LockEntry> images, OtherFields otherFields)
    {
        this.images = images;
        OtherFields = otherFields;
    }

    /// <summary>A lock without entries, as of a project without a lock file.</summary>
    public static ImageLock Empty { get; } = new([], OtherFields.None);

    /// <summary>The entries by what was asked for, in normal form: <c>docker.io/library/redis:7.4</c>.</summary>
    public IReadOnlyDictionary<string, LockEntry> Images => images;

    /// <summary>The entries, each with what was asked for, by that.</summary>
    public IEnumerable<(ImageReference Asked, LockEntry Entry)> Entries
    {
        get
        {
            foreach (KeyValuePair<string, LockEntry> image in images.OrderBy(image => image.Key, StringComparer.Ordinal))
            {
                // The reader takes nothing else for a key.
                if (ImageReference.TryParse(image.Key, out ImageReference? asked, out _))
                {
                    yield return (asked, image.Value);
                }
            }
        }
    }

    /// <summary>What else the file holds beside its version and its entries.</summary>
    public OtherFields OtherFields { get; }

    /// <summary>Reads a lock file.</summary>
    public static ImageLockReading Read(string text) => ImageLockReader.Read(text);

    /// <summary>The lock file's text, in its canonical form.</summary>
    public string Write() => ImageLockWriter.Write(this);

    /// <summary>The same file with these entries instead, each by what was asked for, in normal form.</summary>
    public ImageLock With(IEnumerable<KeyValuePair<string, LockEntry>> images) =>
        new(images.ToDictionary(image => image.Key, image => image.Value, StringComparer.Ordinal), OtherFields);

    /// <summary>
    /// What <paramref name="asked"/> is pinned to, or null. No tag and <c>latest</c> ask for the same,
    /// so that an entry for either serves both; an exact one goes first.
    /// </summary>
    public LockEntry? Find(ImageReference asked) => KeyFor(asked) is { } key ? images[key] : null;

    /// <summary>
    /// The entry that <paramref name="used"/> stands for: the one that asks for just that, else one that pins to it,
    /// else one for the same repository that it differs from; null where it is a request of its own.
    /// </summary>
    public LockMatch? Match(ImageReference used)
    {
        string? exact = KeyFor(used);
        LockMatch? best = null;
        foreach (LockMatch match in Matches(used))
        {
            if (match.Asked.NormalForm == exact)
            {
                return match;
            }

            if (best is null || (match.IsAsLocked && !best.IsAsLocked))
            {
                best = match;
            }
        }

        return best;
    }

    /// <summary>Every entry that <paramref name="used"/> may stand for, by key.</summary>
    public IEnumerable<LockMatch> Matches(ImageReference used)
    {
        foreach (KeyValuePair<string, LockEntry> image in OfRepository(used.Name))
        {
            if (ImageReference.TryParse(image.Key, out ImageReference? asked, out _) && LockMatch.Of(asked, image.Value, used) is { } match)
            {
                yield return match;
            }
        }
    }

    string? KeyFor(ImageReference asked)
    {
        if (images.ContainsKey(asked.NormalForm))
        {
            return asked.NormalForm;
        }

        string? same = asked switch
        {
            { Digest: not null } => null,
            { Tag: null } => asked.TagNameOnly,
            { Tag: ImageReference.DefaultTag } => asked.Name,
            _ => null,
        };
        return same is not null && images.ContainsKey(same) ? same : null;
    }

    // The one without a tag first: it is what a reference by digest alone stands for.
    IEnumerable<KeyValuePair<string, LockEntry>> OfRepository(string name) => images
        .Where(image => image.Key.StartsWith(name, StringComparison.Ordinal) && (image.Key.Length == name.Length || image.Key[name.Length] is ':' or '@'))
        .OrderBy(image => image.Key, StringComparer.Ordinal);
}
