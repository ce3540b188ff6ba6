using OciTagAnalyzer.Core.Documents.Helm;
using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents.Kubernetes;

/// <summary>
/// Finds images in a kustomization: entries of <c>images</c> that set a tag or digest, inline patches, and inline values of charts. Other entries of
/// <c>images</c> keep the tag of the resource in another file.
/// </summary>
static class KustomizationImages
{
    static readonly string[] patches = ["patches[].patch", "patchesJson6902[].patch", "patchesStrategicMerge[]"];

    /// <summary>Returns the images in a kustomization.</summary>
    public static ScanResult Scan(string text)
    {
        YamlReading document = YamlNode.ReadWhole(text);
        return NodeImages.ToResult(document, document.Roots.SelectMany(root => In(root, text)));
    }

    /// <summary>Returns the images of entries of <c>images</c>, at their paths.</summary>
    public static IEnumerable<FoundImage> InEntries(IEnumerable<(YamlNode Node, string Path)> entries, string text)
    {
        var images = new NodeImages();
        foreach ((YamlNode entry, string path) in entries)
        {
            AddEntry(images, entry, path, text);
        }

        return images.Images;
    }

    static IEnumerable<FoundImage> In(YamlNode root, string text) =>
    [
        .. InEntries(YamlTree.At(root, "", "images[]"), text),
        .. patches.SelectMany(selector => YamlTree.At(root, "", selector)).SelectMany(patch => InPatch(patch.Node, patch.Path, text)),
        .. YamlTree.At(root, "", "helmCharts[].valuesInline").SelectMany(values => ValuesImages.In(values.Node, values.Path, text, areOverrides: true)),
    ];

    static void AddEntry(NodeImages images, YamlNode entry, string path, string text)
    {
        YamlNode? newName = NodeImages.Filled(entry["newName"]);
        if (entry.IsIncomplete || (newName ?? NodeImages.Filled(entry["name"])) is not { } name)
        {
            return;
        }

        YamlNode? tag = NodeImages.Filled(entry["newTag"]);
        YamlNode? digest = NodeImages.Filled(entry["digest"]);
        var parts = new ImageParts(null, name.Scalar, tag?.Scalar, digest?.Scalar);
        if (parts.ToPlace(text, YamlTree.PathTo(path, parts.IsDigestLast ? "digest" : "newTag"), LossOfTag) is { } image)
        {
            images.Add(image with { IsNameEditable = newName is not null }, (digest ?? tag)!);
        }
    }

    // An entry of patchesStrategicMerge may also be the name of a file.
    static IEnumerable<FoundImage> InPatch(YamlNode patch, string path, string text) =>
        patch.Text is { } inner && inner.IndexOf("image", StringComparison.Ordinal) >= 0 && inner.IndexOf(':') >= 0
            ? EmbeddedDocument.Scan(patch.Scalar, text, path, PatchImages.Scan)
            : [];

    static string? LossOfTag(string tag) =>
        GoScalar.IsBoolean(tag) ? "kustomize reads a boolean here and rejects the file"
        : GoScalar.NumberOf(tag) is not null ? "kustomize reads a number here and rejects the file"
        : null;
}
