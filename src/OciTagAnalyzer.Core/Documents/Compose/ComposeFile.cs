using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>What a compose file says of its services, and of other files.</summary>
sealed class ComposeFile
{
    ComposeFile(string path, IReadOnlyDictionary<string, ComposeDefinition> services, IReadOnlyList<string> included)
    {
        Path = path;
        Services = services;
        Included = included;
    }

    /// <summary>Its normal path.</summary>
    public string Path { get; }

    /// <summary>The folder that its paths begin at.</summary>
    public string Folder => DocumentPath.FolderOf(Path);

    /// <summary>What it says of each service.</summary>
    public IReadOnlyDictionary<string, ComposeDefinition> Services { get; }

    /// <summary>The normal paths of the files that it includes.</summary>
    public IReadOnlyList<string> Included { get; }

    /// <summary>Reads a compose file. In the first version of the format, which has no <c>services</c>, the root entries are the services.</summary>
    public static ComposeFile Read(string path, string text)
    {
        YamlNode? root = YamlNode.ReadFirst(text);
        YamlNode? services = root is null || root["services"] is not null || root["version"] is not null || root["include"] is not null ? root?["services"] : root;
        var definitions = new Dictionary<string, ComposeDefinition>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, YamlNode> service in services?.Entries ?? [])
        {
            definitions[service.Key] = ComposeDefinition.Of(service.Value);
        }

        string folder = DocumentPath.FolderOf(path);
        IEnumerable<string> included = (root?["include"]?.Items ?? []).SelectMany(entry => (entry["path"] ?? entry).Texts);
        return new(path, definitions, [.. included.Select(file => DocumentPath.In(folder, file))]);
    }
}
