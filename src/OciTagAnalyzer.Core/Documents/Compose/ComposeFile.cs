using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>The services of a compose file, and the files that it includes.</summary>
sealed class ComposeFile
{
    ComposeFile(string path, IReadOnlyDictionary<string, ComposeDefinition> services, IReadOnlyList<string> included)
    {
        Path = path;
        Services = services;
        Included = included;
    }

    /// <summary>The normalized path.</summary>
    public string Path { get; }

    /// <summary>The base folder of its paths.</summary>
    public string Folder => DocumentPath.FolderOf(Path);

    /// <summary>The definitions of the services by name.</summary>
    public IReadOnlyDictionary<string, ComposeDefinition> Services { get; }

    /// <summary>The normalized paths of the included files.</summary>
    public IReadOnlyList<string> Included { get; }

    /// <summary>Reads a compose file. In version 1 of the format, which has no <c>services</c>, the root entries are the services.</summary>
    public static ComposeFile Read(string path, string text)
    {
        YamlNode? root = YamlNode.ReadFirst(text);
        bool isVersion1 = root?["services"] is null && root?["version"] is null && root?["include"] is null;
        YamlNode? services = isVersion1 ? root : root?["services"];
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
