using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Yaml;

/// <summary>
/// Finds the images of a YAML document. Each mapping is handed to the kind of document once it is read, innermost
/// first, with the entries that the kind asks for; anchors, aliases and merge keys are resolved on the way.
/// </summary>
abstract class YamlImages
{
    readonly YamlKeys keys;
    readonly bool mayTakeItems;
    readonly PlaceList places = new();

    // One for each collection around the current event, up to the innermost in which something was asked for; null if nothing was.
    readonly List<YamlMapping?> open = [];

    // A mapping that nobody can ask for any more; nearly every one is as short-lived as that.
    YamlMapping? spare;

    readonly Dictionary<string, YamlEntry> anchored = new(StringComparer.Ordinal);

    // Anchored scalars that go into something that is no image.
    readonly HashSet<TextRange> usedElsewhere = [];

    /// <summary>A document of a kind that has images at <paramref name="paths"/>, and asks for the entries of other <paramref name="keys"/>.</summary>
    protected YamlImages(string text, IReadOnlyList<YamlPath> paths, params string[] keys)
    {
        Text = text;
        Paths = paths;
        this.keys = new YamlKeys(paths.Select(path => path.Key).OfType<string>().Concat(keys));
        mayTakeItems = paths.Any(path => path.Key is null);
        Scanner = new YamlScanner(text);
    }

    /// <summary>The document.</summary>
    protected string Text { get; }

    /// <summary>Where the kind has its images.</summary>
    protected IReadOnlyList<YamlPath> Paths { get; }

    /// <summary>Where the reading is.</summary>
    protected YamlScanner Scanner { get; }

    /// <summary>Reads the document to its end, or to its fault.</summary>
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
                    NoteUnread();
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

    /// <summary>Reads a mapping that the first <paramref name="depth"/> frames lead to; the kind adds the images that its entries make.</summary>
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

    /// <summary>Adds what is left to say once all mappings are read.</summary>
    protected virtual void Finish()
    {
    }

    /// <summary>Fills in the variables of a value; null if it has none.</summary>
    protected virtual ComposedText? FillIn(MappedText value, TextRange source) => null;

    /// <summary>The image that a scalar is; null if it is none.</summary>
    /// <param name="scalar">The scalar.</param>
    /// <param name="depth">How many frames lead to its mapping.</param>
    /// <param name="key">Its key there; null for an item.</param>
    protected FoundImage? PlaceOf(YamlScalar scalar, int depth, string? key)
    {
        bool isLines = scalar is { Style: YamlScalarStyle.Block, IsVerbatim: false };
        if (scalar.Range.IsEmpty || isLines || scalar.IsNull(Text))
        {
            return null;
        }

        MappedText value = scalar.ToMapped(Text);
        ComposedText? filledIn = FillIn(value, scalar.Range);
        ImageText written = filledIn?.ToImageText() ?? ImageText.Known(value.Text);

        // A template engine has yet to fill in the file.
        return written.Text.Length == 0 || (written.Text.IndexOf('{') >= 0 && written.Text.Contains("{{"))
            ? null
            : new FoundImage(written, scalar.Range, filledIn?.ToMap(Text) ?? value.Map, PathTo(depth, key)) { Untyped = scalar.IsUntyped ? scalar.Range : null };
    }

    /// <summary>What leads to an entry of the mapping that the first <paramref name="depth"/> frames lead to.</summary>
    protected string PathTo(int depth, string? key) =>
        Scanner.KeyPath(depth, key);

    /// <summary>Adds the image that a scalar is, if any.</summary>
    protected void Add(YamlScalar scalar, int depth, string? key) => Add(PlaceOf(scalar, depth, key));

    /// <summary>Adds an image, if any.</summary>
    protected void Add(FoundImage? place)
    {
        if (place is not null)
        {
            places.Add(place);
        }
    }

    ScanResult Result()
    {
        Finish();
        ScanResult result = places.ToResult(Scanner.Fault);
        result = Scanner.Unread.Count == 0 ? result : result with { Unread = Scanner.Unread };
        return usedElsewhere.Count == 0
            ? result
            : result with { Places = [.. result.Places.Select(place => usedElsewhere.Contains(place.Span) ? place with { IsEditable = false } : place)] };
    }

    void Begin()
    {
        string? key = KeyHere();
        if (key is null && Scanner.Anchor.IsEmpty)
        {
            return;
        }

        YamlMapping? mapping = Scanner.Kind == YamlEventKind.MappingStart ? new YamlMapping { IsNoted = true } : null;
        Note(key, new YamlEntry(Scanner.Kind, default, mapping));
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
        ReadWhole(mapping, depth);
        if (depth > 0 && Scanner[depth - 1].IsMapping && Scanner.IsKey(depth - 1, YamlKeys.Merge))
        {
            MappingAt(depth - 1).Merge(mapping);
        }

        if (!mapping.IsNoted)
        {
            mapping.Clear();
            spare = mapping;
        }
    }

    // What was not read may be the tag of an image, or say that it is built.
    void ReadWhole(YamlMapping mapping, int depth)
    {
        if (!mapping.IsIncomplete)
        {
            Read(mapping, depth);
        }
    }

    void NoteUnread()
    {
        int level = Scanner.Depth - 1;
        if (level >= 0 && Scanner[level].IsMapping)
        {
            MappingAt(level).IsIncomplete = true;
        }
    }

    void ReadScalar()
    {
        string? key = KeyHere();
        if (key is null)
        {
            _ = TakeItem(Scanner.Scalar);
            if (Scanner.Anchor.IsEmpty)
            {
                return;
            }
        }

        YamlScalar value = key is not null && Scanner.Scalar.IsNull(Text) ? default : Scanner.Scalar;
        Note(key, new YamlEntry(YamlEventKind.Scalar, value, null));
    }

    void ReadAlias()
    {
        string? key = KeyHere();
        if (!anchored.TryGetValue(TextAt(Scanner.Anchor), out YamlEntry entry))
        {
            return;
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
                ReadWhole(mapping, Scanner.Depth);
            }
        }

        if (key is not null and not YamlKeys.Merge)
        {
            MappingAt(level).Set(key, entry);
        }
        else if (entry.Kind == YamlEventKind.Scalar && !TakeItem(entry.Scalar))
        {
            _ = usedElsewhere.Add(entry.Scalar.Range);
        }
    }

    /// <summary>Notes what stands at a key, where it was asked for, and what an anchor stands for.</summary>
    void Note(string? key, YamlEntry entry)
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

    bool TakeItem(YamlScalar scalar)
    {
        if (!mayTakeItems || Scanner.Depth == 0 || Scanner[Scanner.Depth - 1].IsMapping)
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

    string? KeyHere()
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

        open[level] = mapping;    }

    void CloseTo(int depth)
    {
        while (open.Count > depth || (open.Count > 0 && open[open.Count - 1] is null))
        {
            open.RemoveAt(open.Count - 1);
        }
    }

    string TextAt(TextRange range) => Text.Substring(range.Start, range.Length);
}
