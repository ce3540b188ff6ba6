using OciTagAnalyzer.Core.Formats.Json;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.LockFiles;

/// <summary>The content of a lock file: the pin of each requested image.</summary>
public sealed class ImageLock
{
    readonly Dictionary<string, LockEntry> images;

    internal ImageLock(Dictionary<string, LockEntry> images, OtherFields otherFields)
    {
        this.images = images;
        OtherFields = otherFields;
    }

    /// <summary>A lock without entries, as for a project without a lock file.</summary>
    public static ImageLock Empty { get; } = new([], OtherFields.None);

    /// <summary>Creates a lock without entries for a new file.</summary>
    /// <param name="schema">The address of the JSON schema, which editors read from the file; null for none.</param>
    public static ImageLock Create(string? schema) => schema is null
        ? Empty
        : new([], new(new(StringComparer.Ordinal) { [ImageLockWriter.SchemaField] = JsonLine.Quote(schema) }));

    /// <summary>The entries by the requested reference in normal form: <c>docker.io/library/redis:7.4</c>.</summary>
    public IReadOnlyDictionary<string, LockEntry> Images => images;

    /// <summary>The entries with the requested references, ordered by them.</summary>
    public IEnumerable<(ImageReference Requested, LockEntry Entry)> Entries
    {
        get
        {
            foreach (KeyValuePair<string, LockEntry> image in images.OrderBy(image => image.Key, StringComparer.Ordinal))
            {
                // Always true, since the reader rejects other keys.
                if (ImageReference.TryParse(image.Key, out ImageReference? requested, out _))
                {
                    yield return (requested, image.Value);
                }
            }
        }
    }

    /// <summary>The fields of the file other than its version and its entries.</summary>
    public OtherFields OtherFields { get; }

    /// <summary>Reads a lock file.</summary>
    public static ImageLockReading Read(string text) => ImageLockReader.Read(text);

    /// <summary>Returns the text of the lock file in canonical form.</summary>
    public string Write() => ImageLockWriter.Write(this);

    /// <summary>Returns the same file with other entries, keyed by the requested reference in normal form.</summary>
    public ImageLock With(IEnumerable<KeyValuePair<string, LockEntry>> images) =>
        new(images.ToDictionary(image => image.Key, image => image.Value, StringComparer.Ordinal), OtherFields);

    /// <summary>
    /// Returns the entry for <paramref name="requested"/>, or null. A reference without a tag and one with <c>latest</c> are equivalent,
    /// so an entry for either applies to both; an exact match is preferred.
    /// </summary>
    public LockEntry? Find(ImageReference requested) => KeyFor(requested) is { } key ? images[key] : null;

    /// <summary>
    /// Returns the entry that <paramref name="used"/> corresponds to: the entry for exactly this reference, otherwise one that is pinned to it,
    /// otherwise one of the same repository that it differs from; null if there is none.
    /// </summary>
    public LockMatch? Match(ImageReference used)
    {
        string? exact = KeyFor(used);
        LockMatch? best = null;
        foreach (LockMatch match in Matches(used))
        {
            if (match.Requested.NormalForm == exact)
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

    /// <summary>Returns all entries that <paramref name="used"/> may correspond to, ordered by key.</summary>
    public IEnumerable<LockMatch> Matches(ImageReference used)
    {
        foreach (KeyValuePair<string, LockEntry> image in OfRepository(used.Name))
        {
            if (ImageReference.TryParse(image.Key, out ImageReference? requested, out _) && LockMatch.Of(requested, image.Value, used) is { } match)
            {
                yield return match;
            }
        }
    }

    string? KeyFor(ImageReference requested)
    {
        if (images.ContainsKey(requested.NormalForm))
        {
            return requested.NormalForm;
        }

        string? same = requested switch
        {
            { Digest: not null } => null,
            { Tag: null } => requested.TagNameOnly,
            { Tag: ImageReference.DefaultTag } => requested.Name,
            _ => null,
        };
        return same is not null && images.ContainsKey(same) ? same : null;
    }

    // The entry without a tag is first, since a reference with only a digest corresponds to it.
    IEnumerable<KeyValuePair<string, LockEntry>> OfRepository(string name) => images
        .Where(image => image.Key.StartsWith(name, StringComparison.Ordinal))
        .Where(image => image.Key.Length == name.Length || image.Key[name.Length] is ':' or '@')
        .OrderBy(image => image.Key, StringComparer.Ordinal);
}
