using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Pipelines.GitLab;

/// <summary>The variables in the items of rules and matrices, which many jobs can share.</summary>
sealed class GitLabLists
{
    readonly Dictionary<YamlNode, ILookup<string, (YamlNode Node, string Path)>> known = [];

    /// <summary>Returns the values of a variable in the items of a list, with their paths in it.</summary>
    /// <param name="list">The list.</param>
    /// <param name="key">The key of an item's variables; empty if the item itself contains them.</param>
    /// <param name="name">The name of the variable.</param>
    public IEnumerable<(YamlNode Node, string Path)> In(YamlNode list, string key, string name)
    {
        if (!known.TryGetValue(list, out ILookup<string, (YamlNode Node, string Path)>? values))
        {
            known.Add(list, values = list.Items
                .SelectMany((item, index) => (key.Length == 0 ? item : item[key])?.Entries.Select(entry => (entry.Key, entry.Value, Index: index)) ?? [])
                .ToLookup(
                    entry => entry.Key,
                    entry => (entry.Value, $"[{entry.Index}]{(key.Length == 0 ? "" : "." + key)}.{entry.Key}"),
                    StringComparer.Ordinal));
        }

        return values[name];
    }
}
