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
    public LockEntry? Find(ImageReference asked)
    {
        if (images.TryGetValue(asked.NormalForm, out LockEntry? entry) || asked.Digest is not null)
        {
            return entry;
        }

        string? same = asked.Tag switch
        {
            null => asked.TagNameOnly,
            ImageReference.DefaultTag => asked.Name,
            _ => null,
        };
        return same is not null && images.TryGetValue(same, out entry) ? entry : null;
    }
}
