using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Kubernetes;

/// <summary>A resource in a document: its root, an item of a list, or part of another resource.</summary>
/// <param name="Group">Its API group; empty for Kubernetes' own resources.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Node">Its node.</param>
/// <param name="Path">The path of the node.</param>
readonly record struct Resource(string Group, string Kind, YamlNode Node, string Path)
{
    /// <summary>Returns the resources in a text.</summary>
    public static IEnumerable<Resource> In(string text)
    {
        foreach ((YamlNode node, string path) in YamlNode.Read(text).SelectMany(root => YamlTree.NodesIn(root, "")))
        {
            if (node["apiVersion"]?.Text is { } version && node["kind"]?.Text is { } kind)
            {
                yield return new(ApiGroups.Of(version), kind, node, path);
            }
        }
    }

    /// <summary>Returns the nodes at a selector, with their paths.</summary>
    public IEnumerable<(YamlNode Node, string Path)> At(string selector) => YamlTree.At(Node, Path, selector);
}
