using OciTagAnalyzer.Core.Documents.Variables;
using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>
/// Where images stand in a compose file: <c>services.*.image</c>, where need be through an alias or a merge key.
/// Beside a <c>build</c>, its own or an inherited one, the image is the name of what is built, and no place;
/// nor is it where another service runs what is built.
/// </summary>
public sealed class ComposeImages
{
    readonly string text;
    readonly YamlScanner scanner;

    // One for each collection around the current event; null where it is neither a service nor can be merged into one.
    readonly List<ComposeService?> around = [];
    readonly List<ComposeService> services = [];
    readonly Dictionary<string, ComposeService> byName = new(StringComparer.Ordinal);
    readonly Dictionary<string, ComposeService> anchoredServices = new(StringComparer.Ordinal);
    readonly Dictionary<string, YamlScalar> anchoredScalars = new(StringComparer.Ordinal);

    // Anchored scalars that go into something that is no image.
    readonly HashSet<TextRange> usedElsewhere = [];

    ComposeImages(string text)
    {
        this.text = text;
        scanner = new YamlScanner(text);
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
            switch (scanner.Kind)
            {
                case YamlEventKind.MappingStart or YamlEventKind.SequenceStart:
                    NoteEntry();
                    Begin();
                    break;
                case YamlEventKind.MappingEnd or YamlEventKind.SequenceEnd:
                    around.RemoveAt(around.Count - 1);
                    break;
                default:
                    NoteEntry();
                    NoteScalar();
                    break;
            }
        }

        NoteUnread();
        return Places().ToResult(scanner.Fault);
    }

    bool IsServiceNext => scanner.Depth == 2 && scanner[0].IsMapping && scanner[1].IsMapping && scanner[0].Key.Is(text, "services");

    void Begin()
    {
        bool isMapping = scanner.Kind == YamlEventKind.MappingStart;
        bool isService = isMapping && IsServiceNext;
        ComposeService? service = isService || (isMapping && !scanner.Anchor.IsEmpty) ? new ComposeService() : null;
        around.Add(service);
        if (service is not null && !scanner.Anchor.IsEmpty)
        {
            anchoredServices[Anchor] = service;
        }

        if (isService)
        {
            AddService(service!);
        }
    }

    void AddService(ComposeService service)
    {
        services.Add(service);
        byName[scanner.Key.ToMapped(text).Text] = service;
    }

    void NoteScalar()
    {
        if (scanner.Kind == YamlEventKind.Alias && IsServiceNext && anchoredServices.TryGetValue(Anchor, out ComposeService? service))
        {
            AddService(service);
        }
        else if (scanner.Kind == YamlEventKind.Scalar && !scanner.Anchor.IsEmpty)
        {
            anchoredScalars[Anchor] = scanner.Scalar;
        }
    }

    /// <summary>Notes what an entry says of the service that it is in, or that <c>extends</c> or <c>&lt;&lt;</c> is in.</summary>
    void NoteEntry()
    {
        int level = scanner.Depth - 1;
        if (level >= 0 && around[level] is { } service)
        {
            NoteEntryOf(service);
            return;
        }

        if (level > 0 && around[level - 1] is { } outer)
        {
            if (scanner[level].IsMapping && scanner[level - 1].Key.Is(text, "extends"))
            {
                NoteExtended(outer);
            }
            else if (!scanner[level].IsMapping && scanner[level - 1].Key.Is(text, "<<"))
            {
                NoteMerge(outer);
            }
        }

        NoteUseElsewhere();
    }

    void NoteEntryOf(ComposeService service)
    {
        YamlScalar key = scanner.Key;
        if (key.Is(text, "image"))
        {
            service.SetImage(ImageHere());
            return;
        }

        if (key.Is(text, "build"))
        {
            service.IsBuilt = true;
        }
        else if (key.Is(text, "extends") && scanner.Kind == YamlEventKind.Scalar)
        {
            service.Extended = scanner.Scalar.ToMapped(text).Text;
        }
        else if (key.Is(text, "<<"))
        {
            NoteMerge(service);
        }

        NoteUseElsewhere();
    }

    void NoteExtended(ComposeService service)
    {
        if (scanner.Kind == YamlEventKind.Scalar && scanner.Key.Is(text, "service"))
        {
            service.Extended = scanner.Scalar.ToMapped(text).Text;
        }

        service.ExtendsOtherFile |= scanner.Key.Is(text, "file");
    }

    void NoteMerge(ComposeService service)
    {
        if (scanner.Kind == YamlEventKind.Alias && anchoredServices.TryGetValue(Anchor, out ComposeService? merged))
        {
            service.Merge(merged);
        }
    }

    void NoteUseElsewhere()
    {
        if (scanner.Kind == YamlEventKind.Alias && anchoredScalars.TryGetValue(Anchor, out YamlScalar scalar))
        {
            _ = usedElsewhere.Add(scalar.Range);
        }
    }

    /// <summary>In a half-typed service, what can't be read may be its build.</summary>
    void NoteUnread()
    {
        if (scanner.Fault is { } fault && around.Count > 2 && around[2] is { } open)
        {
            open.IsBuilt |= text.IndexOf("build", fault.Range.Start, StringComparison.Ordinal) >= 0;
        }
    }

    string Anchor => text.Substring(scanner.Anchor.Start, scanner.Anchor.Length);

    ImagePlace? ImageHere() => scanner.Kind switch
    {
        YamlEventKind.Scalar => PlaceOf(scanner.Scalar),
        YamlEventKind.Alias when anchoredScalars.TryGetValue(Anchor, out YamlScalar scalar) => PlaceOf(scalar),
        _ => null,
    };

    ImagePlace? PlaceOf(YamlScalar scalar)
    {
        if (scalar.Range.IsEmpty || scalar.Style == YamlScalarStyle.Block || IsNull(scalar))
        {
            return null;
        }

        MappedText value = scalar.ToMapped(text);
        if (value.Text.IndexOf('$') < 0)
        {
            return PlaceOf(scalar, ImageText.Known(value.Text), value.Map);
        }

        ComposedText composed = ComposeValue.Interpolate(value, scalar.Range);
        return PlaceOf(scalar, composed.ToImageText(), composed.ToMap(text));
    }

    ImagePlace? PlaceOf(YamlScalar scalar, ImageText written, SpanMap map) =>
        // A template engine has yet to fill in the file.
        written.Text.Length == 0 || written.Text.Contains("{{") ? null : new ImagePlace(written, scalar.Range, map, scanner.KeyPath());

    bool IsNull(YamlScalar scalar) =>
        scalar.Style == YamlScalarStyle.Plain
        && (scalar.Is(text, "~") || scalar.Is(text, "null") || scalar.Is(text, "Null") || scalar.Is(text, "NULL"));

    PlaceList Places()
    {
        HashSet<string> outputs = new(
            services.Where(service => service.Image is not null && service.IsOutput(byName)).Select(service => RunBy(service.Image!)),
            StringComparer.Ordinal);
        var places = new PlaceList();
        foreach (ComposeService service in services)
        {
            if (service.Image is { } image && (outputs.Count == 0 || !outputs.Contains(RunBy(image))))
            {
                places.Add(usedElsewhere.Contains(image.Span) ? image with { IsEditable = false } : image);
            }
        }

        return places;
    }

    /// <summary>What runs, where "app" and "app:latest" are the same.</summary>
    static string RunBy(ImagePlace image) =>
        ImageReference.TryParse(image.Written.Text, out ImageReference? reference, out _) ? reference.TagNameOnly : image.Written.Display;
}
