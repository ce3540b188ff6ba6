using OciTagAnalyzer.Core.Documents.Helm;
using OciTagAnalyzer.Core.Documents.Variables;
using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Kubernetes;

/// <summary>
/// Where images stand in Kubernetes manifests: the containers of every pod, in whatever resource its template is, and
/// the images that are mounted as volumes.
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

    static readonly (string Open, string Close)[] expressions = [("${", "}"), ("$(", ")")];

    readonly string written;

    KubernetesImages(string text, string written)
        : base(text, InPods) => this.written = written;

    /// <summary>The images of a manifest; in a chart's template, what the chart's values decide is unknown.</summary>
    public static ScanResult Scan(string text) => new KubernetesImages(HelmTemplate.Mask(text), text).Scan();

    /// <inheritdoc/>
    protected override ComposedText? FillIn(MappedText value, TextRange source) =>
        HelmTemplate.FillIn(value, source, written) ?? ExpressionHoles.Find(value, source, expressions);
}
