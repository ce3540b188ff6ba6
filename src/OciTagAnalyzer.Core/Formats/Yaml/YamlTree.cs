using System.Globalization;

namespace OciTagAnalyzer.Core.Formats.Yaml;

/// <summary>Finds nodes of a loaded document, with their paths.</summary>
static class YamlTree
{
    // Deeper than any resource; limits the search.
    const int MaxDepth = 64;

    /// <summary>Returns a node and everything in it, each node once.</summary>
    /// <param name="root">The node.</param>
    /// <param name="path">Its path.</param>
    public static IEnumerable<(YamlNode Node, string Path)> NodesIn(YamlNode root, string path)
    {
        var seen = new HashSet<YamlNode>();
        var open = new Stack<(YamlNode Node, string Path, int Depth)>();
        open.Push((root, path, 0));
        while (open.Count > 0)
        {
            (YamlNode node, string at, int depth) = open.Pop();
            if (depth == MaxDepth || !seen.Add(node))
            {
                continue;
            }

            yield return (node, at);
            foreach (KeyValuePair<string, YamlNode> entry in node.Entries)
            {
                open.Push((entry.Value, PathTo(at, entry.Key), depth + 1));
            }

            for (int i = 0; i < node.Items.Count; i++)
            {
                open.Push((node.Items[i], PathTo(at, i), depth + 1));
            }
        }
    }

    /// <summary>Returns the nodes at a selector, which has the form of a <see cref="YamlPath"/>: <c>spec.relatedImages[].image</c>.</summary>
    /// <param name="root">The node at which the selector begins.</param>
    /// <param name="path">Its path.</param>
    /// <param name="selector">The selector; <c>*</c> is any key, <c>[]</c> any item.</param>
    public static IEnumerable<(YamlNode Node, string Path)> At(YamlNode root, string path, string selector)
    {
        IEnumerable<(YamlNode Node, string Path)> found = [(root, path)];
        foreach (string segment in selector.Replace("[]", ".[]").TrimStart('.').Split('.'))
        {
            found = found.SelectMany(parent => Children(parent.Node, parent.Path, segment));
        }

        return found;
    }

    /// <summary>The path to an entry of the mapping at a path.</summary>
    public static string PathTo(string path, string key) => path.Length == 0 ? key : path + "." + key;

    /// <summary>The path to an item of the sequence at a path.</summary>
    public static string PathTo(string path, int index) => path + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";

    static IEnumerable<(YamlNode Node, string Path)> Children(YamlNode node, string path, string segment) => segment switch
    {
        "[]" => node.Items.Select((item, index) => (item, PathTo(path, index))),
        "*" => node.Entries.Select(entry => (entry.Value, PathTo(path, entry.Key))),
        _ => node[segment] is { } value ? [(value, PathTo(path, segment))] : [],
    };
}
