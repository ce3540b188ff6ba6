using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace OciTagAnalyzer.Tool.Verification;

/// <summary>Reads the YAML that Incus prints for an instance, an image or a list of them.</summary>
static class IncusReader
{
    const string Type = "oci";

    /// <summary>The instances and images from OCI registries, in order.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="problem">Why the YAML cannot be read; null if it can.</param>
    public static IReadOnlyList<IncusInstance> Read(string text, out string? problem)
    {
        problem = null;
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException exception)
        {
            problem = $"line {exception.Start.Line}: {exception.Message}";
            return [];
        }

        return [.. yaml.Documents.SelectMany(document => RecordsOf(document.RootNode)).Where(IsOci).Select(Instance)];
    }

    static IEnumerable<YamlMappingNode> RecordsOf(YamlNode root) =>
        root is YamlSequenceNode list ? list.Children.OfType<YamlMappingNode>() : root is YamlMappingNode record ? [record] : [];

    static string? Text(YamlNode node, string name) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(name, out YamlNode? value) && value is YamlScalarNode scalar ? scalar.Value : null;

    static string? Config(YamlMappingNode record, string name) => Member(record, "config", name);

    static string? Property(YamlMappingNode record, string name) => Member(record, "properties", name);

    static string? Member(YamlMappingNode record, string part, string name) =>
        record.Children.TryGetValue(part, out YamlNode? members) ? Text(members, name) : null;

    static bool IsOci(YamlMappingNode record) =>
        Config(record, "volatile.container.oci") == "true" || Config(record, "image.type") == Type || Property(record, "type") == Type;

    static IncusInstance Instance(YamlMappingNode record)
    {
        string? id = Config(record, "image.id") ?? Property(record, "id");
        string? description = Config(record, "image.description") ?? Property(record, "description");
        return new(
            Text(record, "name") ?? description ?? id ?? "instance",
            id,
            description,
            Config(record, "volatile.base_image") ?? Text(record, "fingerprint"));
    }
}
