using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>
/// Finds the images of a compose file: <c>services.*.image</c>, also through aliases and merge keys, and the images mounted as volumes. If the
/// service has a <c>build</c>, its own, inherited, or from another file of the project, the image is the name of the output and is not reported; nor
/// are other services that run this output.
/// </summary>
sealed class ComposeImages : YamlImages
{
    static readonly YamlPath service = YamlPath.Parse("services.*");
    static readonly YamlPath volume = YamlPath.Parse("services.*.volumes[]");

    // In document order. Most services neither build nor extend, and need only an image here.
    readonly List<(string Name, ComposeImage? Image, ComposeService? Service)> services = [];
    readonly Dictionary<string, ComposeService> byName = new(StringComparer.Ordinal);
    readonly ComposeContext? context;
    readonly List<FoundImage> inEnvironment = [];
    IReadOnlyList<EnvironmentPiece> pieces = [];
    bool? mayExtend;

    ComposeImages(string text, ComposeContext? context)
        : base(text, [], "image", "build", "extends", "service", "file", "type", "source") => this.context = context;

    /// <summary>Returns the images of a compose file's services.</summary>
    public static ScanResult Scan(string text) => new ComposeImages(text, null).Scan();

    /// <summary>Returns the images of a compose file's services in the context of its project.</summary>
    public static ComposeScan Scan(string text, ComposeContext context)
    {
        var images = new ComposeImages(text, context);
        ScanResult result = images.Scan();
        return new(result, images.inEnvironment, [.. images.services.Select(service => service.Image).OfType<ComposeImage>()]);
    }

    bool MayExtend => mayExtend ??= Text.IndexOf("extends", StringComparison.Ordinal) >= 0;

    /// <inheritdoc/>
    protected override ComposedText? FillIn(MappedText value, TextRange source)
    {
        ComposeText? text = value.Text.IndexOf('$') < 0 ? null : ComposeText.Of(value, source, context?.Environment);
        pieces = text?.Pieces ?? [];
        return text?.Value;
    }

    /// <inheritdoc/>
    protected override void Read(YamlMapping mapping, int depth)
    {
        if (service.IsAt(Scanner, depth))
        {
            ReadService(mapping, depth);
        }
        else if (mapping.Is("type", Text, "image") && mapping.ScalarAt("source") is { } source && volume.IsAt(Scanner, depth))
        {
            services.Add(("", ImageOf(source, depth, "source"), null));
        }
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        HashSet<string> outputs = new(context?.BuiltImages.Select(image => Normal(image.Image)) ?? [], StringComparer.Ordinal);
        foreach ((string name, ComposeImage? image, ComposeService? service) in services)
        {
            if (image is not null && IsOutput(name, service))
            {
                _ = outputs.Add(Normal(image.Place.Written.WithHoleNames));
            }
        }

        foreach ((string name, ComposeImage? image, _) in services)
        {
            if (image is null
                || (outputs.Count > 0 && outputs.Contains(Normal(image.Place.Written.WithHoleNames)))
                || (name.Length > 0 && context?.IsReplaced(name) == true))
            {
                continue;
            }

            if (image.Pieces.Count > 0 && image.InEnvironment(context!.Environment!) is { } place)
            {
                inEnvironment.Add(place);
            }
            else
            {
                Add(image.InFile());
            }
        }
    }

    // A file with a fault, as while a user types, is evaluated without the other files.
    bool IsOutput(string name, ComposeService? service) =>
        Scanner.Fault is null && context?.IsBuilt(name) is { } known ? known : service is not null && service.IsOutput(byName);

    void ReadService(YamlMapping mapping, int depth)
    {
        ComposeImage? image = mapping.ScalarAt("image") is { } scalar ? ImageOf(scalar, depth, "image") : null;
        ComposeService? service = Scanner.Fault is not null || mapping.Has("build") || mapping.Has("extends") ? ServiceOf(mapping) : null;
        string name = MayExtend || (image is not null && context is not null) ? Scanner[depth - 1].Key.ToMapped(Text).Text : "";
        services.Add((name, image, service));
        if (MayExtend)
        {
            byName[name] = service ?? new ComposeService();
        }
    }

    ComposeImage? ImageOf(YamlScalar scalar, int depth, string key) => PlaceOf(scalar, depth, key) is { } place
        ? new(place, pieces, pieces.Count == 0 ? [] : [.. ComposeValue.NamesIn(scalar.ToMapped(Text).Text)])
        : null;

    ComposeService ServiceOf(YamlMapping mapping)
    {
        YamlMapping? extended = mapping.MappingAt("extends");
        return new ComposeService
        {
            // In an incomplete service, the unread part may contain its build.
            IsBuilt = mapping.Has("build") || (Scanner.Fault is { } fault && Text.IndexOf("build", fault.Range.Start, StringComparison.Ordinal) >= 0),
            Extended = (mapping.ScalarAt("extends") ?? extended?.ScalarAt("service"))?.ToMapped(Text).Text,
            ExtendsOtherFile = extended?.Has("file") ?? false,
        };
    }

    /// <summary>The image that runs: "app" and "app:latest" are the same.</summary>
    public static string Normal(string image) =>
        ImageReference.TryParse(image, out ImageReference? reference, out _) ? reference.TagNameOnly : image;
}
