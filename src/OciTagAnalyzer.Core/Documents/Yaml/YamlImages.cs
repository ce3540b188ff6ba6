using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Yaml;

/// <summary>
/// Finds the images of a YAML document. The derived class receives each mapping after it was read, innermost first, with the entries that it needs;
/// anchors, aliases and merge keys are resolved.
/// </summary>
abstract class YamlImages
{
    readonly YamlKeys keys;
    readonly bool hasItemPaths;
    readonly FoundImageList images = new();

    // One for each collection around the current event, up to the innermost with a needed entry; null for those without needed entries.
    readonly List<YamlMapping?> open = [];

    // A mapping that is no longer in use, as most are soon after they were created.
    YamlMapping? spare;

    readonly Dictionary<string, YamlEntry> anchored = new(StringComparer.Ordinal);

    // Anchored scalars that are also used for something other than an image.
    readonly HashSet<TextRange> usedElsewhere = [];

    /// <summary>Creates a reader for images at <paramref name="paths"/> that also needs the entries with other <paramref name="keys"/>.</summary>
    protected YamlImages(string text, IReadOnlyList<YamlPath> paths, params string[] keys)
        : this(text, new YamlScanner(text), paths, keys)
    {
    }

    /// <summary>Creates a reader that uses a <paramref name="scanner"/> of the text.</summary>
    protected YamlImages(string text, YamlScanner scanner, IReadOnlyList<YamlPath> paths, params string[] keys)
    {
        Text = text;
        Paths = paths;
        this.keys = new YamlKeys(paths.Select(path => path.Key).OfType<string>().Concat(keys));
        hasItemPaths = paths.Any(path => path.Key is null);
        Scanner = scanner;
    }

    /// <summary>The document.</summary>
    protected string Text { get; }

    /// <summary>The paths of the images.</summary>
    protected IReadOnlyList<YamlPath> Paths { get; }

    /// <summary>The reader of the document.</summary>
    protected YamlScanner Scanner { get; }

    /// <summary>Reads the document to its end or first fault.</summary>
    public ScanResult Scan()
    {
        while (Scanner.Read())
        {
            switch (Scanner.Kind)
            {
                case YamlEventKind.MappingStart or YamlEventKind.SequenceStart:
                    Begin();
                    break;
                case YamlEventKind.MappingEnd or YamlEventKind.SequenceEnd:
                    End(Scanner.Depth);
                    break;
                case YamlEventKind.Alias:
                    ReadAlias();
                    break;
                case YamlEventKind.Unread:
                    MarkIncomplete();
                    break;
                default:
                    ReadScalar();
                    break;
            }
        }

        for (int depth = open.Count - 1; depth >= 0; depth--)
        {
            End(depth);
        }

        return Result();
    }

    /// <summary>Reads the mapping within the first <paramref name="depth"/> frames and adds the images of its entries.</summary>
    protected virtual void Read(YamlMapping mapping, int depth)
    {
        foreach (YamlPath path in Paths)
        {
            if (path.Key is { } key && path.IsBelow(Scanner, depth) && mapping.ScalarAt(key) is { } scalar)
            {
                Add(scalar, depth, key);
            }
        }
    }

    /// <summary>Adds the remaining images after all mappings were read.</summary>
    protected virtual void Finish()
    {
    }

    /// <summary>Fills in the variables of a value; null if it has none.</summary>
    protected virtual ComposedText? FillIn(MappedText value, TextRange source) => null;

    /// <summary>Returns the image in a scalar; null if there is none.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="depth">The number of frames around its mapping.</param>
    /// <param name="key">Its key; null for an item.</param>
    protected FoundImage? PlaceOf(YamlScalar scalar, int depth, string? key) => PlaceOf(scalar, PathTo(depth, key));

    /// <summary>Returns the image in a scalar at a path; null if there is none.</summary>
    protected FoundImage? PlaceOf(YamlScalar scalar, string keyPath) => ScalarImage.Of(scalar, Text, keyPath, FillIn);

    /// <summary>The path to an entry of the mapping within the first <paramref name="depth"/> frames.</summary>
    protected string PathTo(int depth, string? key) => Scanner.KeyPath(depth, key);

    /// <summary>Adds the image in a scalar, if any.</summary>
    protected void Add(YamlScalar scalar, int depth, string? key) => Add(PlaceOf(scalar, depth, key));

    /// <summary>Adds an image, if any.</summary>
    protected void Add(FoundImage? image)
    {
        if (image is not null)
        {
            images.Add(image);
        }
    }

    ScanResult Result()
    {
        Finish();
        ScanResult result = images.ToResult(Scanner.Fault);
        result = Scanner.Unread.Count == 0 ? result : result with { Unread = Scanner.Unread };
        return usedElsewhere.Count == 0
            ? result
            : result with { Images = [.. result.Images.Select(image => usedElsewhere.Contains(image.Span) ? image with { IsEditable = false } : image)] };
    }

    void Begin()
    {
        string? key = CurrentKey();
        if (key is null && Scanner.Anchor.IsEmpty)
        {
            return;
        }

        YamlMapping? mapping = Scanner.Kind == YamlEventKind.MappingStart ? new YamlMapping { IsReferenced = true } : null;
        Store(key, new YamlEntry(Scanner.Kind, default, mapping));
        if (mapping is not null)
        {
            Put(Scanner.Depth, mapping);
        }
    }

    void End(int depth)
    {
        YamlMapping? mapping = depth < open.Count ? open[depth] : null;
        if (mapping is null)
        {
            return;
        }

        CloseTo(depth);
        ReadComplete(mapping, depth);
        if (depth > 0 && Scanner[depth - 1].IsMapping && Scanner.IsKey(depth - 1, YamlKeys.Merge))
        {
            MappingAt(depth - 1).Merge(mapping);
        }

        if (!mapping.IsReferenced)
        {
            mapping.Clear();
            spare = mapping;
        }
    }

    // A skipped entry may be the tag of an image, or a build.
    void ReadComplete(YamlMapping mapping, int depth)
    {
        if (!mapping.IsIncomplete)
        {
            Read(mapping, depth);
        }
    }

    void MarkIncomplete()
    {
        int level = Scanner.Depth - 1;
        if (level >= 0 && Scanner[level].IsMapping)
        {
            MappingAt(level).IsIncomplete = true;
        }
    }

    void ReadScalar()
    {
        string? key = CurrentKey();
        if (key is null)
        {
            _ = TryAddItem(Scanner.Scalar);
            if (Scanner.Anchor.IsEmpty)
            {
                return;
            }
        }

        YamlScalar value = key is not null && Scanner.Scalar.IsNull(Text) ? default : Scanner.Scalar;
        Store(key, new YamlEntry(YamlEventKind.Scalar, value, null));
    }

    void ReadAlias()
    {
        string? key = CurrentKey();
        if (!anchored.TryGetValue(TextAt(Scanner.Anchor), out YamlEntry entry))
        {
            if (Scanner.AnchoredScalar(Scanner.Anchor) is not { } anchoredKey)
            {
                return;
            }

            entry = new YamlEntry(YamlEventKind.Scalar, anchoredKey, null);
            _ = usedElsewhere.Add(anchoredKey.Range);
        }

        int level = Scanner.Depth - 1;
        if (entry.Mapping is { } mapping)
        {
            if (key == YamlKeys.Merge)
            {
                MappingAt(level).Merge(mapping);
            }
            else if (level > 0 && !Scanner[level].IsMapping && Scanner[level - 1].IsMapping && Scanner.IsKey(level - 1, YamlKeys.Merge))
            {
                MappingAt(level - 1).Merge(mapping);
            }
            else
            {
                ReadComplete(mapping, Scanner.Depth);
            }
        }

        if (key is not null and not YamlKeys.Merge)
        {
            MappingAt(level).Set(key, entry);
        }
        else if (entry.Kind == YamlEventKind.Scalar && !TryAddItem(entry.Scalar))
        {
            _ = usedElsewhere.Add(entry.Scalar.Range);
        }
    }

    /// <summary>Stores the value of a needed key, and of an anchor.</summary>
    void Store(string? key, YamlEntry entry)
    {
        if (!Scanner.Anchor.IsEmpty)
        {
            anchored[TextAt(Scanner.Anchor)] = entry;
        }

        if (key is not null and not YamlKeys.Merge)
        {
            MappingAt(Scanner.Depth - 1).Set(key, entry);
        }
    }

    bool TryAddItem(YamlScalar scalar)
    {
        if (!hasItemPaths || Scanner.Depth == 0 || Scanner[Scanner.Depth - 1].IsMapping)
        {
            return false;
        }

        foreach (YamlPath path in Paths)
        {
            if (path.Key is null && path.IsAt(Scanner, Scanner.Depth))
            {
                Add(scalar, Scanner.Depth, null);
                return true;
            }
        }

        return false;
    }

    string? CurrentKey()
    {
        int level = Scanner.Depth - 1;
        return level >= 0 && Scanner[level].IsMapping ? keys.Find(Text, Scanner[level].Key) : null;
    }

    YamlMapping MappingAt(int level)
    {
        if (level < open.Count && open[level] is { } known)
        {
            return known;
        }

        YamlMapping mapping = spare ?? new YamlMapping();
        spare = null;
        Put(level, mapping);
        return mapping;
    }

    void Put(int level, YamlMapping mapping)
    {
        while (open.Count <= level)
        {
            open.Add(null);
        }

        open[level] = mapping;
    }

    void CloseTo(int depth)
    {
        while (open.Count > depth || (open.Count > 0 && open[open.Count - 1] is null))
        {
            open.RemoveAt(open.Count - 1);
        }
    }

    string TextAt(TextRange range) => Text.Substring(range.Start, range.Length);
}
