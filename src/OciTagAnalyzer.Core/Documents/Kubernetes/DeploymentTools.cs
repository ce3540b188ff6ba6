using OciTagAnalyzer.Core.Documents.Helm;
using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Kubernetes;

/// <summary>
/// Finds images in the resources of Argo CD, Flux and the Helm controller of k3s, which set the images of a kustomization or the values of a chart.
/// </summary>
static class DeploymentTools
{
    const string OciScheme = "oci://";

    static readonly (string Group, string Kind, Func<Resource, string, IEnumerable<FoundImage>> Images)[] kinds =
    [
        ("argoproj.io", "Application", InApplication),
        ("argoproj.io", "ApplicationSet", InApplication),
        ("helm.cattle.io", "HelmChart", (resource, text) => resource.At("spec.valuesContent").SelectMany(values => InValuesText(values, text))),
        ("helm.cattle.io", "HelmChartConfig", (resource, text) => resource.At("spec.valuesContent").SelectMany(values => InValuesText(values, text))),
        ("helm.toolkit.fluxcd.io", "HelmRelease", InHelmRelease),
        ("kustomize.toolkit.fluxcd.io", "Kustomization", (resource, text) => KustomizationImages.InEntries(resource.At("spec.images[]"), text)),
        ("source.toolkit.fluxcd.io", "OCIRepository", InRepository),
    ];

    /// <summary>True if these groups have such resources.</summary>
    public static bool AreAmong(IReadOnlyCollection<string> groups) => Array.Exists(kinds, known => groups.Contains(known.Group));

    /// <summary>Returns the images in a resource.</summary>
    public static IEnumerable<FoundImage> In(Resource resource, string text) =>
        Array.Find(kinds, known => known.Group == resource.Group && known.Kind == resource.Kind).Images?.Invoke(resource, text) ?? [];

    // An ApplicationSet contains the template of an Application.
    static IEnumerable<FoundImage> InApplication(Resource resource, string text)
    {
        string spec = resource.Kind == "Application" ? "spec" : "spec.template.spec";
        foreach ((YamlNode source, string path) in resource.At(spec + ".source").Concat(resource.At(spec + ".sources[]")))
        {
            IEnumerable<FoundImage?> images =
            [
                .. YamlTree.At(source, path, "kustomize.images[]").Select(image => ImageOption(image.Node, image.Path, text)),
                .. YamlTree.At(source, path, "helm.valuesObject").SelectMany(values => ValuesImages.In(values.Node, values.Path, text)),
                .. YamlTree.At(source, path, "helm.values").SelectMany(values => InValuesText(values, text)),
            ];
            foreach (FoundImage image in images.OfType<FoundImage>())
            {
                yield return image;
            }
        }
    }

    /// <summary>
    /// The image of an argument of <c>kustomize edit set image</c>, <c>old=new:tag</c> or <c>old:tag</c>; null if it sets neither tag nor digest.
    /// </summary>
    static FoundImage? ImageOption(YamlNode node, string path, string text)
    {
        if (ScalarImage.Of(node.Scalar, text, path, KubernetesImages.VariablesIn) is not { } option)
        {
            return null;
        }

        // An asterisk keeps the name.
        string written = option.Written.Text;
        int equals = written.IndexOf('=');
        string changed = written.Substring(equals + 1);
        if (changed.StartsWith("*", StringComparison.Ordinal) && equals >= 0)
        {
            return HasPin(changed) ? option.From(equals + 1).WithName(written.Substring(0, equals)) with { IsNameEditable = false } : null;
        }

        return HasPin(changed) ? option.From(equals + 1) : null;
    }

    static bool HasPin(string image) => image.IndexOfAny([':', '@'], image.LastIndexOf('/') + 1) >= 0;

    static IEnumerable<FoundImage> InHelmRelease(Resource resource, string text) =>
    [
        .. resource.At("spec.values").SelectMany(values => ValuesImages.In(values.Node, values.Path, text)),
        .. KustomizationImages.InEntries(resource.At("spec.postRenderers[].kustomize.images[]"), text),
    ];

    static IEnumerable<FoundImage> InValuesText((YamlNode Node, string Path) values, string text) =>
        values.Node.Text is null ? [] : EmbeddedDocument.Scan(values.Node.Scalar, text, values.Path, inner => ValuesImages.Scan(inner));

    // https://fluxcd.io/flux/components/source/ocirepositories/: a digest takes precedence over a range of versions, and that over a tag, which is "latest"
    // by default. The URL contains neither.
    static IEnumerable<FoundImage> InRepository(Resource resource, string text)
    {
        YamlNode? spec = resource.Node["spec"];
        YamlNode? reference = spec?["ref"];
        if (spec?["url"] is not { Text: { } address, Scalar.IsVerbatim: true } url || !address.StartsWith(OciScheme, StringComparison.Ordinal)
            || resource.Node.IsIncomplete || spec.IsIncomplete || reference is { IsIncomplete: true })
        {
            yield break;
        }

        TextRange range = url.Scalar.Range;
        YamlScalar name = url.Scalar with { Range = TextRange.FromBounds(range.Start + OciScheme.Length, range.End) };
        string path = YamlTree.PathTo(resource.Path, "spec");
        YamlScalar? digest = Filled(reference?["digest"]);
        YamlScalar? tag = Filled(reference?["tag"]);
        if (digest is null && reference?["semver"]?.Text is { Length: > 0 })
        {
            yield break;
        }

        var parts = new ImageParts(null, name, digest is null ? tag : null, digest);
        if (parts.ToPlace(text, path + (digest is null ? ".ref.tag" : ".ref.digest"), _ => null) is { } image)
        {
            yield return image with { IsNameEditable = false };
        }
        else if (ScalarImage.Of(name, text, path + ".url", KubernetesImages.VariablesIn) is { } untagged)
        {
            yield return untagged with { IsEditable = false, Span = range };
        }
    }

    static YamlScalar? Filled(YamlNode? node) => NodeImages.Filled(node)?.Scalar;
}
