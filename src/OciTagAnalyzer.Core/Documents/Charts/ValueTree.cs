using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Charts;

/// <summary>
/// A value of a chart, in the files that set it: a later file replaces or completes the values of an earlier one, as Helm merges them.
/// </summary>
/// <param name="Layers">The nodes, the one with precedence first; mappings except for the last one.</param>
sealed record ValueTree(IReadOnlyList<ValueTree.Layer> Layers)
{
    /// <summary>A value without entries.</summary>
    public static ValueTree Empty { get; } = new([]);

    /// <summary>The values that replace entries of this value, by key; null if there are none.</summary>
    public IReadOnlyDictionary<string, ValueTree>? Replaced { get; init; }

    /// <summary>A node in a file.</summary>
    /// <param name="Node">The node.</param>
    /// <param name="Path">The normalized path of the file.</param>
    /// <param name="Text">The text of the file.</param>
    /// <param name="KeyPath">The path of the node in the file.</param>
    public readonly record struct Layer(YamlNode Node, string Path, string Text, string KeyPath);

    /// <summary>True for a mapping.</summary>
    public bool IsMapping => Layers.Count > 0 && Layers[0].Node.IsMapping;

    /// <summary>The keys of a mapping, sorted as a template iterates over them.</summary>
    public IEnumerable<string> Keys => Layers.SelectMany(layer => layer.Node.Entries).Select(entry => entry.Key).Distinct()
        .OrderBy(key => key, StringComparer.Ordinal);

    /// <summary>The items of a sequence.</summary>
    public IEnumerable<ValueTree> Items => Layers.Count == 0 ? [] : Layers[0].Node.Items.Select((item, index) =>
        new ValueTree([Layers[0] with { Node = item, KeyPath = YamlTree.PathTo(Layers[0].KeyPath, index) }]));

    /// <summary>The value at a key; null if there is none, or if it is null.</summary>
    public ValueTree? this[string key]
    {
        get
        {
            if (Replaced is not null && Replaced.TryGetValue(key, out ValueTree? replaced))
            {
                return replaced;
            }

            var layers = new List<Layer>();
            foreach (Layer layer in Layers)
            {
                if (layer.Node[key] is not { } node)
                {
                    continue;
                }

                Layer value = layer with { Node = node, KeyPath = YamlTree.PathTo(layer.KeyPath, key) };
                if (node.IsMapping)
                {
                    layers.Add(value);
                    continue;
                }

                // A value that is not a mapping replaces the ones before it, and null removes them.
                return layers.Count > 0 ? new(layers) : node.Text is not null || node.Items.Count > 0 ? new([value]) : null;
            }

            return layers.Count == 0 ? null : new(layers);
        }
    }

    /// <summary>The values of <paramref name="before"/> below those of this value.</summary>
    public ValueTree Over(ValueTree before) => new([.. Layers, .. before.Layers]);
}
