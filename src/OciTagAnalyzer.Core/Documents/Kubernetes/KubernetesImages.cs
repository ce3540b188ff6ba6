using OciTagAnalyzer.Core.Documents.Helm;
using OciTagAnalyzer.Core.Documents.Variables;
using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Kubernetes;

/// <summary>
/// Where images stand in Kubernetes manifests: the containers of every pod, in whatever resource its template is, the
/// images that are mounted as volumes, and where those custom resources have them that are known.
/// </summary>
sealed class KubernetesImages : YamlImages
{
    /// <summary>Where the images of a pod stand, however deep.</summary>
    public static readonly YamlPath[] InPods =
    [
        YamlPath.Parse("**.containers[].image"),
        YamlPath.Parse("**.initContainers[].image"),
        YamlPath.Parse("**.ephemeralContainers[].image"),
        YamlPath.Parse("**.volumes[].image.reference"),
    ];

    // What ko builds is named by its source, all of it.
    static readonly (string Open, string Close)[] expressions = [("${", "}"), ("$(", ")"), ("ko://", "\n")];

    static readonly string[] resourceKeys = ["apiVersion", "kind", "spec", "image"];

    readonly string written;

    KubernetesImages(string text, string written, IReadOnlyCollection<string> groups)
        : base(text, [.. InPods, .. CustomResources.PathsOf(groups)], CustomResources.MayHaveImage(groups) ? resourceKeys : []) => this.written = written;

    /// <summary>The images of a manifest; in a chart's template, what the chart's values decide is unknown.</summary>
    public static ScanResult Scan(string text) => new KubernetesImages(HelmTemplate.Mask(text), text, [.. ApiGroups.In(text).Distinct()]).Scan();

    /// <inheritdoc/>
    protected override void Read(YamlMapping mapping, int depth)
    {
        base.Read(mapping, depth);
        if (mapping.MappingAt("spec")?.ScalarAt("image") is { } image && mapping.ScalarAt("apiVersion") is { } version && mapping.ScalarAt("kind") is { } kind
            && CustomResources.HasImage(version.ToMapped(Text).Text, kind.ToMapped(Text).Text))
        {
            Add(PlaceOf(image, depth, "spec.image"));
        }
    }

    /// <inheritdoc/>
    protected override ComposedText? FillIn(MappedText value, TextRange source) =>
        HelmTemplate.FillIn(value, source, written) ?? ExpressionHoles.Find(value, source, expressions);
}
