using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Documents.Helm;
using OciTagAnalyzer.Core.Documents.Kubernetes;
using OciTagAnalyzer.Core.Formats.GoTemplates;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Charts;

/// <summary>
/// The charts of a project. What a template makes of the values is an image, and it is reported at the value that ends it. Values that no known
/// template uses are read by their form.
/// </summary>
sealed class HelmCharts
{
    // A chart in a chart in a chart is rare.
    const int MaxLevels = 4;

    readonly Lazy<Dictionary<string, ChartDocument>> documents;

    /// <summary>Reads the charts among files when an image is needed.</summary>
    /// <param name="files">The files.</param>
    /// <param name="paths">Their normalized paths, sorted.</param>
    /// <param name="isValues">True for the path of a file with values.</param>
    public HelmCharts(DocumentFiles files, IReadOnlyList<string> paths, Func<string, bool> isValues) => documents = new(() =>
    {
        var found = new Dictionary<string, ChartDocument>(StringComparer.Ordinal);
        IReadOnlyList<Chart> charts = Chart.Read(files, paths, isValues);
        foreach (Chart chart in charts)
        {
            Add(chart, charts, found);
            AddOthers(chart, found);
        }

        return found;
    });

    /// <summary>Values for a chart.</summary>
    /// <param name="Values">The values.</param>
    /// <param name="Newest">The file whose images are reported with these values; null for all files of the chart.</param>
    readonly record struct Configuration(ValueTree Values, string? Newest);

    /// <summary>Returns the images of a file of a chart: those that templates print, and the others that no template prints in another way.</summary>
    public ScanResult Apply(string path, ScanResult scanned) =>
        documents.Value.TryGetValue(path, out ChartDocument? document) ? document.Apply(scanned) : scanned;

    /// <summary>Adds the images in the values for charts that are in other repositories.</summary>
    static void AddOthers(Chart chart, Dictionary<string, ChartDocument> found)
    {
        foreach (ValueTree.Layer file in chart.OtherValues.Append(chart.Values).SelectMany(values => values.Layers))
        {
            foreach (string key in chart.KeysOfOthers)
            {
                foreach (FoundImage image in file.Node[key] is { } values ? ValuesImages.In(values, key, file.Text, areOverrides: true) : [])
                {
                    DocumentAt(file.Path, found).Add(image);
                }
            }
        }
    }

    static ChartDocument DocumentAt(string path, Dictionary<string, ChartDocument> found)
    {
        if (!found.TryGetValue(path, out ChartDocument? document))
        {
            found.Add(path, document = new());
        }

        return document;
    }

    static void Add(Chart chart, IReadOnlyList<Chart> charts, Dictionary<string, ChartDocument> found)
    {
        var templates = chart.Templates.Select(source => (Source: source, Images: ImagesIn(source))).Where(template => template.Images.Count > 0).ToList();
        if (templates.Count == 0)
        {
            return;
        }

        var evaluation = new TemplateEvaluation(DefinesOf(chart, charts));
        foreach (Configuration configuration in ConfigurationsOf(chart, 0))
        {
            foreach ((TemplateSource source, IReadOnlyList<FoundImage> images) in templates)
            {
                HashSet<TextRange> open = [.. images.Where(EndsInAction).Select(image => image.Span)];
                evaluation.Execute(source, DataOf(chart, configuration.Values), [.. images.Select(image => image.Span)], (range, printed) =>
                {
                    if (ChartImage.Of(printed, evaluation.DependsOnEmptyValue) is { } image)
                    {
                        Add(image, open.Contains(range) ? new(source.Path, range) : null, configuration.Newest, found);
                    }
                });
            }
        }
    }

    /// <summary>Adds an image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="printed">The place in a template that prints it; null if the template alone shows its tag.</param>
    /// <param name="newest">The file whose images are reported; null for all files.</param>
    /// <param name="found">Receives the image.</param>
    static void Add(ChartImage image, (string Path, TextRange Range)? printed, string? newest, Dictionary<string, ChartDocument> found)
    {
        foreach (TextPiece part in image.Parts.Where(part => part.Path is not null))
        {
            DocumentAt(part.Path!, found).AddUsed(part.Source);
        }

        if (printed is not { } place)
        {
            return;
        }

        DocumentAt(place.Path, found).AddPrinted(place.Range);
        if (newest is null || newest == image.Path)
        {
            DocumentAt(image.Path, found).Add(image.Image);
        }
    }

    /// <summary>The images in a template that contain actions.</summary>
    static IReadOnlyList<FoundImage> ImagesIn(TemplateSource source) => source.Path.EndsWith(".tpl", StringComparison.Ordinal)
        ? []
        : [.. KubernetesImages.Scan(source.Text).Images.Where(image => image.Written.HasHoles)];

    // The template alone shows the end of the other images.
    static bool EndsInAction(FoundImage image) => image.Reading.IsUnresolved || image.Written.Text[image.Written.Text.Length - 1] == ImageText.Hole;

    static Dictionary<string, (TemplateSource Source, TemplateNode Node)> DefinesOf(Chart chart, IReadOnlyList<Chart> charts)
    {
        var defines = new Dictionary<string, (TemplateSource, TemplateNode)>(StringComparer.Ordinal);
        string root = RootOf(chart, 0);
        foreach (Chart other in charts.Where(other => RootOf(other, 0) == root).OrderBy(other => other != chart))
        {
            foreach (TemplateSource source in other.Templates)
            {
                foreach (TemplateNode node in source.Nodes.Where(node => node.Kind == TemplateNodeKind.Define && !defines.ContainsKey(node.Name)))
                {
                    defines.Add(node.Name, (source, node));
                }
            }
        }

        return defines;
    }

    static string RootOf(Chart chart, int level) =>
        chart.Parents.Count == 0 || level == MaxLevels ? chart.Folder : RootOf(chart.Parents[0].Parent, level + 1);

    /// <summary>The values with which a chart is installed: its own ones, and those of the charts that use it.</summary>
    static IEnumerable<Configuration> ConfigurationsOf(Chart chart, int level)
    {
        yield return new(chart.Values, level == 0 || chart.Values.Layers.Count == 0 ? null : chart.Values.Layers[0].Path);
        foreach (ValueTree other in chart.OtherValues.Where(other => other.Layers.Count > 0))
        {
            yield return new(other.Over(chart.Values), other.Layers[0].Path);
        }

        if (level == MaxLevels)
        {
            yield break;
        }

        foreach ((Chart parent, string key) in chart.Parents)
        {
            foreach (Configuration outer in ConfigurationsOf(parent, level + 1).Where(outer => outer.Newest is not null))
            {
                ValueTree own = (outer.Values[key] ?? ValueTree.Empty).Over(chart.Values);
                if ((outer.Values["global"] ?? ValueTree.Empty).Over(chart.Values["global"] ?? ValueTree.Empty) is { Layers.Count: > 0 } global)
                {
                    own = own with { Replaced = new Dictionary<string, ValueTree>(StringComparer.Ordinal) { ["global"] = global } };
                }

                yield return outer with { Values = own };
            }
        }
    }

    static DictionaryValue DataOf(Chart chart, ValueTree values)
    {
        TemplateValue metadata(string key) => TemplateValue.Of(chart.Metadata[key]);
        return new(new Dictionary<string, TemplateValue>(StringComparer.Ordinal)
        {
            ["Values"] = new TreeValue(values),
            ["Chart"] = new DictionaryValue(new Dictionary<string, TemplateValue>(StringComparer.Ordinal)
            {
                ["AppVersion"] = metadata("appVersion"),
                ["Name"] = metadata("name"),
                ["Version"] = metadata("version"),
            }),
            ["Release"] = TemplateValue.Unknown,
            ["Capabilities"] = TemplateValue.Unknown,
            ["Files"] = TemplateValue.Unknown,
            ["Template"] = TemplateValue.Unknown,
            ["Subcharts"] = TemplateValue.Unknown,
        });
    }
}
