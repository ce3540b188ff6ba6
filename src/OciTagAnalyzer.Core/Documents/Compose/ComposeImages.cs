using OciTagAnalyzer.Core.Documents.Variables;
using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>
/// Where images stand in a compose file: <c>services.*.image</c>, where need be through an alias or a merge key, and
/// the images that are mounted as volumes. Beside a <c>build</c>, its own or an inherited one, the image is the name
/// of what is built, and no place; nor is it where another service runs what is built.
/// </summary>
sealed class ComposeImages : YamlImages
{
    static readonly YamlPath service = YamlPath.Parse("services.*");
    static readonly YamlPath volume = YamlPath.Parse("services.*.volumes[]");

    // In document order. Most services neither build nor extend anything: of those there is nothing to keep but the image.
    readonly List<(ImagePlace? Image, ComposeService? Service)> services = [];
    readonly Dictionary<string, ComposeService> byName = new(StringComparer.Ordinal);
    bool? mayExtend;
    bool areNamesWanted;

    ComposeImages(string text)
        : base(text, [], "image", "build", "extends", "service", "file", "type", "source")
    {
    }

    /// <summary>The images of a compose file's services.</summary>
    public static ScanResult Scan(string text) => new ComposeImages(text).Scan();

    /// <summary>The services of a compose file that have a <c>build</c>.</summary>
    public static IReadOnlyCollection<string> ServicesBuiltBy(string text)
    {
        if (text.IndexOf("build", StringComparison.Ordinal) < 0)
        {
            return [];
        }

        var images = new ComposeImages(text) { areNamesWanted = true };
        _ = images.Scan();
        return [.. images.byName.Where(service => service.Value.IsOutput(images.byName)).Select(service => service.Key)];
    }

    /// <summary>A service without an image may have the build that another one extends.</summary>
    protected override bool MaySkim => !MayExtend;

    bool MayExtend => mayExtend ??= Text.IndexOf("extends", StringComparison.Ordinal) >= 0;

    /// <inheritdoc/>
    protected override ComposedText? FillIn(MappedText value, TextRange source) =>
        value.Text.IndexOf('$') < 0 ? null : ComposeValue.Interpolate(value, source);

    /// <inheritdoc/>
    protected override void Read(YamlMapping mapping, int depth)
    {
        if (service.IsAt(Scanner, depth))
        {
            ReadService(mapping, depth);
        }
        else if (mapping.Is("type", Text, "image") && mapping.ScalarAt("source") is { } source && volume.IsAt(Scanner, depth))
        {
            Add(source, depth, "source");
        }
    }

    /// <inheritdoc/>
    protected override void Finish()
    {
        HashSet<string> outputs = new(StringComparer.Ordinal);
        foreach ((ImagePlace? image, ComposeService? service) in services)
        {
            if (image is not null && service is not null && service.IsOutput(byName))
            {
                _ = outputs.Add(RunBy(image));
            }
        }

        foreach ((ImagePlace? image, _) in services)
        {
            if (image is not null && (outputs.Count == 0 || !outputs.Contains(RunBy(image))))
            {
                Add(image);
            }
        }
    }

    void ReadService(YamlMapping mapping, int depth)
    {
        ImagePlace? image = mapping.ScalarAt("image") is { } scalar ? PlaceOf(scalar, depth, "image") : null;
        ComposeService? service = Scanner.Fault is not null || areNamesWanted || mapping.Has("build") || mapping.Has("extends") ? ServiceOf(mapping) : null;
        services.Add((image, service));
        if (MayExtend || areNamesWanted)
        {
            byName[Scanner[depth - 1].Key.ToMapped(Text).Text] = service ?? new ComposeService();
        }
    }

    ComposeService ServiceOf(YamlMapping mapping)
    {
        YamlMapping? extended = mapping.MappingAt("extends");
        return new ComposeService
        {
            // In a half-typed service, what can't be read may be its build.
            IsBuilt = mapping.Has("build") || (Scanner.Fault is { } fault && Text.IndexOf("build", fault.Range.Start, StringComparison.Ordinal) >= 0),
            Extended = (mapping.ScalarAt("extends") ?? extended?.ScalarAt("service"))?.ToMapped(Text).Text,
            ExtendsOtherFile = extended?.Has("file") ?? false,
        };
    }

    /// <summary>What runs, where "app" and "app:latest" are the same.</summary>
    static string RunBy(ImagePlace image) =>
        ImageReference.TryParse(image.Written.Text, out ImageReference? reference, out _) ? reference.TagNameOnly : image.Written.WithHoleNames;
}
