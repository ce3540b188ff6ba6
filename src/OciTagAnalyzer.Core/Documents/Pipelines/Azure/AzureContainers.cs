using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Pipelines.Azure;

/// <summary>
/// Distinguishes the names of container resources from images: <c>container: tools</c>. A name without a tag and a path is an image only if the file is a
/// complete pipeline and declares no such resource.
/// </summary>
sealed class AzureContainers
{
    // Templates contain nothing else.
    static readonly string[] templateKeys = ["parameters", "stages", "jobs", "steps"];

    readonly HashSet<string> declared = new(StringComparer.OrdinalIgnoreCase);
    bool mayHaveOthers;

    /// <summary>Reads the resources of a file.</summary>
    /// <param name="root">Its document.</param>
    /// <param name="isIncluded">True if another file includes it.</param>
    public AzureContainers(YamlNode root, bool isIncluded)
    {
        (string Key, YamlNode Value, string Path)[] entries = [.. AzureNodes.Entries(root, "")];
        bool mayBeTemplate = root["parameters"] is not null && entries.All(entry => Array.IndexOf(templateKeys, entry.Key) >= 0);
        mayHaveOthers = isIncluded || mayBeTemplate || entries.Any(entry => entry.Key == "extends");
        foreach ((string _, YamlNode resources, string path) in entries.Where(entry => entry.Key == "resources"))
        {
            foreach ((string _, YamlNode list, string at) in AzureNodes.Entries(resources, path).Where(entry => entry.Key == "containers"))
            {
                AddNames(list, at);
            }
        }
    }

    /// <summary>True if <paramref name="name"/>, the container of a job, is an image.</summary>
    public bool IsImage(string name) =>
        !declared.Contains(name) && (name.IndexOfAny(['/', ':', '@']) >= 0 || !mayHaveOthers);

    void AddNames(YamlNode list, string path)
    {
        foreach ((YamlNode resource, string _) in AzureNodes.Items(list, path))
        {
            if (resource["container"]?.Text is { } name && !name.Contains("${{"))
            {
                _ = declared.Add(name);
            }
            else
            {
                mayHaveOthers = true;
            }
        }
    }
}
