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

    static readonly (string Group, string Kind, Func<Resource, string, FillIn, IEnumerable<FoundImage>> Images)[] kinds =
    [
        ("argoproj.io", "Application", InApplication),
        ("argoproj.io", "ApplicationSet", InApplication),
        ("helm.cattle.io", "HelmChart", (resource, text, _) => resource.At("spec.valuesContent").SelectMany(values => InValuesText(values, text))),
        ("helm.cattle.io", "HelmChartConfig", (resource, text, _) => resource.At("spec.valuesContent").SelectMany(values => InValuesText(values, text))),
        ("helm.toolkit.fluxcd.io", "HelmRelease", InHelmRelease),
        ("kustomize.toolkit.fluxcd.io", "Kustomization", (resource, text, _) => KustomizationImages.InEntries(resource.At("spec.images[]"), text)),
        ("source.toolkit.fluxcd.io", "OCIRepository", InRepository),
    ];

    /// <summary>True if these groups have such resources.</summary>
    public static bool AreAmong(IReadOnlyCollection<string> groups) => Array.Exists(kinds, known => groups.Contains(known.Group));

    /// <summary>Returns the images in a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="text">The document.</param>
    /// <param name="fillIn">Fills in the variables of a value.</param>
    public static IEnumerable<FoundImage> In(Resource resource, string text, FillIn fillIn) =>
        Array.Find(kinds, known => known.Group == resource.Group && known.Kind == resource.Kind).Images?.Invoke(resource, text, fillIn) ?? [];

    // An ApplicationSet contains the template of an Application.
    static IEnumerable<FoundImage> InApplication(Resource resource, string text, FillIn fillIn)
    {
        string spec = resource.Kind == "Application" ? "spec" : "spec.template.spec";
        foreach ((YamlNode source, string path) in resource.At(spec + ".source").Concat(resource.At(spec + ".sources[]")))
        {
            IEnumerable<FoundImage?> images =
            [
                .. YamlTree.At(source, path, "kustomize.images[]").Select(image => ImageOption(image.Node, image.Path, text, fillIn)),
                .. InParameters(YamlTree.At(source, path, "helm.parameters[]"), text),
                .. YamlTree.At(source, path, "helm.valuesObject").SelectMany(values => ValuesImages.In(values.Node, values.Path, text, areOverrides: true)),
                .. YamlTree.At(source, path, "helm.values").SelectMany(values => InValuesText(values, text)),
            ];
            foreach (FoundImage image in images.OfType<FoundImage>())
            {
                yield return image;
            }
        }
    }

    /// <summary>The images whose parts are parameters such as <c>web.image.tag</c> and <c>web.image.repository</c>.</summary>
    static IEnumerable<FoundImage?> InParameters(IEnumerable<(YamlNode Node, string Path)> parameters, string text)
    {
        var byName = new Dictionary<string, (YamlNode Value, string Path)>(StringComparer.Ordinal);
        foreach ((YamlNode parameter, string path) in parameters)
        {
            if (parameter["name"]?.Text is { } name && NodeImages.Filled(parameter["value"]) is { } value)
            {
                byName[name] = (value, YamlTree.PathTo(path, "value"));
            }
        }

        foreach (KeyValuePair<string, (YamlNode Value, string Path)> tag in byName.Where(parameter => IsTagOfImage(parameter.Key)))
        {
            string section = tag.Key.Substring(0, tag.Key.Length - "tag".Length);
            YamlScalar? valueOf(string key) => byName.TryGetValue(section + key, out var found) ? found.Value.Scalar : null;
            if (valueOf("digest") is null)
            {
                yield return new ImageParts(valueOf("registry"), valueOf("repository"), tag.Value.Value.Scalar, null).ToPlace(text, tag.Value.Path, _ => null);
            }
        }
    }

    static bool IsTagOfImage(string name) => name.EndsWith("image.tag", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The image of an argument of <c>kustomize edit set image</c>, <c>old=new:tag</c> or <c>old:tag</c>; null if it sets neither tag nor digest.
    /// </summary>
    static FoundImage? ImageOption(YamlNode node, string path, string text, FillIn fillIn)
    {
        if (ScalarImage.Of(node.Scalar, text, path, fillIn) is not { } option)
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

    static IEnumerable<FoundImage> InHelmRelease(Resource resource, string text, FillIn fillIn) =>
    [
        .. resource.At("spec.values").SelectMany(values => ValuesImages.In(values.Node, values.Path, text, areOverrides: true)),
        .. KustomizationImages.InEntries(resource.At("spec.postRenderers[].kustomize.images[]"), text),
    ];

    static IEnumerable<FoundImage> InValuesText((YamlNode Node, string Path) values, string text) =>
        values.Node.Text is null ? [] : EmbeddedDocument.Scan(values.Node.Scalar, text, values.Path, ValuesImages.ScanOverrides);

    // https://fluxcd.io/flux/components/source/ocirepositories/: a digest takes precedence over a range of versions, and that over a tag, which is "latest"
    // by default. The URL contains neither.
    static IEnumerable<FoundImage> InRepository(Resource resource, string text, FillIn fillIn)
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
        else if (ScalarImage.Of(name, text, path + ".url", fillIn) is { } untagged)
        {
            yield return untagged with { IsEditable = false, Span = range };
        }
    }

    static YamlScalar? Filled(YamlNode? node) => NodeImages.Filled(node)?.Scalar;
}
