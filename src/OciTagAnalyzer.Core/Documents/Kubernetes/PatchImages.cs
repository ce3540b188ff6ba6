using OciTagAnalyzer.Core.Documents.Yaml;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Documents.Kubernetes;

/// <summary>Finds images in a patch: a part of a resource, or a list of operations (RFC 6902) that add or replace a container or its image.</summary>
static class PatchImages
{
    static readonly string[] containers = ["containers", "initContainers", "ephemeralContainers"];

    /// <summary>Returns the images in a patch.</summary>
    public static ScanResult Scan(string text)
    {
        YamlReading document = YamlNode.ReadWhole(text);
        return document.Roots.All(root => root.Items.Count == 0)
            ? KubernetesImages.Scan(text)
            : NodeImages.ToResult(document, document.Roots
                .SelectMany(root => YamlTree.At(root, "", "[]"))
                .SelectMany(entry => InOperation(entry.Node, entry.Path, text)));
    }

    static IEnumerable<FoundImage> InOperation(YamlNode operation, string path, string text)
    {
        if (operation["op"]?.Text is not ("add" or "replace") || operation["path"]?.Text is not { } pointer || operation["value"] is not { } value)
        {
            return [];
        }

        string[] keys = pointer.Split('/');
        string at = YamlTree.PathTo(path, "value");
        bool isIn(int fromEnd) => keys.Length > fromEnd && Array.IndexOf(containers, keys[keys.Length - fromEnd]) >= 0;
        IEnumerable<(YamlNode Node, string Path)> images = isIn(3) && keys[keys.Length - 1] == "image" ? [(value, at)]
            : isIn(2) ? YamlTree.At(value, at, "image")
            : isIn(1) ? YamlTree.At(value, at, "[].image")
            : containers.SelectMany(list => YamlTree.NodesIn(value, at).SelectMany(node => YamlTree.At(node.Node, node.Path, list + "[].image")));
        return images.Select(image => ScalarImage.Of(image.Node.Scalar, text, image.Path, KubernetesImages.VariablesIn)).OfType<FoundImage>();
    }
}
