using OciTagAnalyzer.Core.Documents.Variables;
using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>
/// Where images stand in a compose file: <c>services.*.image</c>. Beside a <c>build</c>, its own or a merged one,
/// the image is the name of what is built, and no place.
/// </summary>
public sealed class ComposeImages
{
    readonly string text;
    readonly YamlScanner scanner;
    readonly PlaceList places = new();

    // The anchor of each collection around the current event, and those whose mapping has a build key.
    readonly List<TextRange> anchors = [];
    readonly HashSet<string> buildAnchors = new(StringComparer.Ordinal);
    readonly bool mayBuild;
    ImagePlace? image;
    bool isBuilt;

    ComposeImages(string text)
    {
        this.text = text;
        scanner = new YamlScanner(text);
        mayBuild = text.IndexOf("build", StringComparison.Ordinal) >= 0 || text.IndexOf('\\') >= 0;
    }

    /// <summary>The images of a compose file's services.</summary>
    public static ScanResult Scan(string text)
    {
        // Most YAML holds no image. A backslash may spell the key in another way.
        bool mayHoldImage = text.IndexOf("image", StringComparison.Ordinal) >= 0 || text.IndexOf('\\') >= 0;
        return mayHoldImage ? new ComposeImages(text).Scan() : ScanResult.Empty;
    }

    ScanResult Scan()
    {
        while (scanner.Read())
        {
            if (mayBuild)
            {
                NoteBuild();
                TrackAnchors();
            }

            if (IsService)
            {
                ReadService();
            }
        }

        EndService();
        return places.ToResult(scanner.Fault);
    }

    /// <summary>True at a service, or at something that stands directly in one.</summary>
    bool IsService => scanner.Depth is 2 or 3 && scanner[0].IsMapping && scanner[1].IsMapping && scanner[0].Key.Is(text, "services");

    void ReadService()
    {
        if (scanner.Depth == 2)
        {
            if (scanner.Kind is YamlEventKind.MappingStart or YamlEventKind.MappingEnd)
            {
                EndService();
            }
        }
        else if (scanner.Kind == YamlEventKind.Scalar && scanner[2].IsMapping && scanner.Key.Is(text, "image"))
        {
            image = PlaceOf(scanner.Scalar);
        }
    }

    void EndService()
    {
        if (image is not null && !isBuilt)
        {
            places.Add(image);
        }

        image = null;
        isBuilt = false;
    }

    ImagePlace? PlaceOf(YamlScalar scalar)
    {
        if (scalar.Range.IsEmpty || scalar.Style == YamlScalarStyle.Block || IsNull(scalar))
        {
            return null;
        }

        ComposedText value = ComposeValue.Interpolate(scalar.ToMapped(text), scalar.Range);
        ImageText written = value.ToImageText();

        // A template engine has yet to fill in the file.
        return written.Text.Length == 0 || written.Text.Contains("{{")
            ? null
            : new ImagePlace(written, scalar.Range, value.ToMap(text), scanner.KeyPath());
    }

    bool IsNull(YamlScalar scalar) =>
        scalar.Style == YamlScalarStyle.Plain
        && (scalar.Is(text, "~") || scalar.Is(text, "null") || scalar.Is(text, "Null") || scalar.Is(text, "NULL"));

    /// <summary>Remembers which service and which anchored mapping is built, directly or by a merge key.</summary>
    void NoteBuild()
    {
        int level = scanner.Depth - 1;
        if (level < 0 || scanner.Kind is YamlEventKind.MappingEnd or YamlEventKind.SequenceEnd or YamlEventKind.None)
        {
            return;
        }

        // "<<: [*one, *other]" merges several.
        int merging = !scanner[level].IsMapping && level > 0 ? level - 1 : level;
        bool isMerge = scanner.Kind == YamlEventKind.Alias
            && scanner[merging].Key.Is(text, "<<")
            && buildAnchors.Contains(text.Substring(scanner.Anchor.Start, scanner.Anchor.Length));
        if (!isMerge && !(scanner[level].IsMapping && scanner.Key.Is(text, "build")))
        {
            return;
        }

        int mapping = isMerge ? merging : level;
        isBuilt |= mapping == 2 && scanner[0].Key.Is(text, "services");
        if (!anchors[mapping].IsEmpty)
        {
            _ = buildAnchors.Add(text.Substring(anchors[mapping].Start, anchors[mapping].Length));
        }
    }

    void TrackAnchors()
    {
        switch (scanner.Kind)
        {
            case YamlEventKind.MappingStart or YamlEventKind.SequenceStart:
                anchors.Add(scanner.Anchor);
                break;
            case YamlEventKind.MappingEnd or YamlEventKind.SequenceEnd:
                anchors.RemoveAt(anchors.Count - 1);
                break;
        }
    }
}
