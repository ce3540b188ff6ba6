using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Pipelines.Azure;

/// <summary>
/// The entries and items of a template after its expressions are evaluated: the content of <c>${{ if … }}</c> or <c>${{ each … }}</c> replaces it, and a
/// list is merged into the list around it (https://learn.microsoft.com/azure/devops/pipelines/process/template-expressions).
/// </summary>
static class AzureNodes
{
    const int MaxDepth = 32;

    /// <summary>True for a key that is an expression.</summary>
    public static bool IsExpression(string key) => key.StartsWith("${{", StringComparison.Ordinal);

    /// <summary>The entries of a mapping, with their paths.</summary>
    public static IEnumerable<(string Key, YamlNode Value, string Path)> Entries(YamlNode mapping, string path, int depth = 0)
    {
        foreach (KeyValuePair<string, YamlNode> entry in depth > MaxDepth ? [] : mapping.Entries)
        {
            string at = path.Length == 0 ? entry.Key : path + "." + entry.Key;
            if (!IsExpression(entry.Key))
            {
                yield return (entry.Key, entry.Value, at);
                continue;
            }

            foreach ((string, YamlNode, string) inserted in Entries(entry.Value, at, depth + 1))
            {
                yield return inserted;
            }
        }
    }

    /// <summary>The items of a list, with their paths; also of a list that an expression inserts instead of an entry.</summary>
    public static IEnumerable<(YamlNode Item, string Path)> Items(YamlNode? list, string path, int depth = 0)
    {
        if (list is null || depth > MaxDepth)
        {
            yield break;
        }

        for (int i = 0; i < list.Items.Count; i++)
        {
            string at = $"{path}[{i}]";
            YamlNode item = list.Items[i];
            bool isInserted = false;
            foreach ((YamlNode, string) inserted in InsertedBy(item, at, depth))
            {
                isInserted = true;
                yield return inserted;
            }

            if (!isInserted)
            {
                yield return (item, at);
            }
        }

        foreach ((YamlNode, string) inserted in InsertedBy(list, path, depth))
        {
            yield return inserted;
        }
    }

    /// <summary>The value at a key; null if there is none.</summary>
    public static (YamlNode Value, string Path)? At(YamlNode mapping, string path, string key)
    {
        foreach ((string name, YamlNode value, string at) in Entries(mapping, path))
        {
            if (name == key)
            {
                return (value, at);
            }
        }

        return null;
    }

    // "${{ if … }}:" with a list or a single item below it.
    static IEnumerable<(YamlNode Item, string Path)> InsertedBy(YamlNode mapping, string path, int depth)
    {
        bool? isOnlyExpressions = null;
        foreach (KeyValuePair<string, YamlNode> entry in mapping.Entries)
        {
            if (!IsExpression(entry.Key))
            {
                continue;
            }

            string at = path + "." + entry.Key;
            bool isItem = entry.Value.IsMapping && (isOnlyExpressions ??= mapping.Entries.All(other => IsExpression(other.Key)));
            foreach ((YamlNode, string) item in isItem ? [(entry.Value, at)] : Items(entry.Value, at, depth + 1))
            {
                yield return item;
            }
        }
    }
}
