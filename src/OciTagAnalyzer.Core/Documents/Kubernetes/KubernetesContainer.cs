using System.Globalization;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Kubernetes;

/// <summary>A container with an image, in a resource or in a patch.</summary>
/// <param name="Kind">The kind of the resource.</param>
/// <param name="Resource">The name of the resource.</param>
/// <param name="List">The key of the list that contains it.</param>
/// <param name="Name">The name of the container.</param>
/// <param name="Pointer">The JSON pointer to the image.</param>
/// <param name="Image">The range of the image.</param>
sealed record KubernetesContainer(string? Kind, string? Resource, string List, string? Name, string Pointer, TextRange Image)
{
    // Deeper than any resource; limits the search.
    const int MaxDepth = 64;

    /// <summary>Returns the containers in the resources of a text.</summary>
    public static IEnumerable<KubernetesContainer> In(string text) => YamlNode.Read(text).SelectMany(In);

    /// <summary>Returns the containers of a resource.</summary>
    public static IEnumerable<KubernetesContainer> In(YamlNode resource)
    {
        string? kind = resource["kind"]?.Text;
        string? name = resource["metadata"]?["name"]?.Text;
        var seen = new HashSet<YamlNode>();
        var open = new Stack<(YamlNode Node, string Pointer, int Depth)>();
        open.Push((resource, "", 0));
        while (open.Count > 0)
        {
            (YamlNode node, string pointer, int depth) = open.Pop();
            if (depth == MaxDepth || !seen.Add(node))
            {
                continue;
            }

            foreach (KeyValuePair<string, YamlNode> entry in node.Entries)
            {
                open.Push((entry.Value, pointer + "/" + entry.Key, depth + 1));
                for (int i = 0; i < entry.Value.Items.Count && entry.Key is "containers" or "initContainers"; i++)
                {
                    YamlNode container = entry.Value.Items[i];
                    if (container["image"] is { Text: not null } image)
                    {
                        yield return new(kind, name, entry.Key, container["name"]?.Text, PointerTo(pointer, entry.Key, i), image.Scalar.Range);
                    }
                }
            }

            for (int i = 0; i < node.Items.Count; i++)
            {
                open.Push((node.Items[i], pointer + "/" + i.ToString(CultureInfo.InvariantCulture), depth + 1));
            }
        }
    }

    static string PointerTo(string pointer, string list, int index) => $"{pointer}/{list}/{index.ToString(CultureInfo.InvariantCulture)}/image";
}
