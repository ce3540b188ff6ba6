using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>The services of a compose file, and the files that it includes.</summary>
sealed class ComposeFile
{
    // A Kubernetes resource, and a Woodpecker pipeline.
    static readonly string[] otherKeys = ["apiVersion", "steps", "pipeline"];

    ComposeFile(string path, string text, IReadOnlyDictionary<string, ComposeDefinition> services, IReadOnlyList<ComposeInclude> included)
    {
        Path = path;
        Text = text;
        Services = services;
        Included = included;
    }

    /// <summary>The normalized path.</summary>
    public string Path { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The base folder of its paths.</summary>
    public string Folder => DocumentPath.FolderOf(Path);

    /// <summary>The definitions of the services by name.</summary>
    public IReadOnlyDictionary<string, ComposeDefinition> Services { get; }

    /// <summary>The included files.</summary>
    public IReadOnlyList<ComposeInclude> Included { get; }

    /// <summary>
    /// True if a text has services as a compose file has them: a mapping in which an entry has an image or a build. Other formats, such as Symfony's
    /// containers, have other services.
    /// </summary>
    public static bool Is(string text) =>
        YamlText.HasRootKey(text, "services") && YamlNode.ReadFirst(text) is { } root && !otherKeys.Any(key => root[key] is not null)
        && root["services"] is { } services && services.Entries.Any(service => service.Value["image"]?.Text is not null || service.Value["build"] is not null);

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

        return new(path, text, definitions, [.. (root?["include"]?.Items ?? []).Select(entry => ComposeInclude.Of(entry, DocumentPath.FolderOf(path)))]);
    }
}
