using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Tool.Verification;

/// <summary>Reads what Incus prints of instances and images, one or a list of them, as YAML.</summary>
static class IncusReader
{
    const string Type = "oci";

    /// <summary>The instances and images that came from a registry, in order.</summary>
    /// <param name="text">What Incus printed.</param>
    /// <param name="problem">Why it can't be read; null where it can.</param>
    public static IReadOnlyList<IncusInstance> Read(string text, out string? problem)
    {
        var records = new SortedDictionary<(int Document, int Item), Dictionary<string, string>>();
        var scanner = new YamlScanner(text);
        while (scanner.Read())
        {
            if (scanner.Kind == YamlEventKind.Scalar && scanner.Depth > 0)
            {
                // A list of instances is one level deeper than an instance.
                bool isInList = !scanner[0].IsMapping;
                (int, int) place = (scanner.DocumentIndex, isInList ? scanner[0].Index : 0);
                if (!records.TryGetValue(place, out Dictionary<string, string>? record))
                {
                    records.Add(place, record = new(StringComparer.Ordinal));
                }

                string path = string.Join('/', Enumerable.Range(isInList ? 1 : 0, scanner.Depth - (isInList ? 1 : 0)).Select(level => KeyAt(scanner, level, text)));
                record.TryAdd(path, scanner.Scalar.ToMapped(text).Text);
            }
        }

        problem = scanner.Fault?.Message;
        return problem is null ? [.. records.Values.Where(IsOci).Select(Instance)] : [];
    }

    static string KeyAt(YamlScanner scanner, int level, string text) => scanner[level].IsMapping ? scanner[level].Key.ToMapped(text).Text : "-";

    static bool IsOci(Dictionary<string, string> record) =>
        record.GetValueOrDefault("config/volatile.container.oci") == "true" ||
        record.GetValueOrDefault("config/image.type") == Type ||
        record.GetValueOrDefault("properties/type") == Type;

    static IncusInstance Instance(Dictionary<string, string> record)
    {
        string? id = record.GetValueOrDefault("config/image.id") ?? record.GetValueOrDefault("properties/id");
        string? description = record.GetValueOrDefault("config/image.description") ?? record.GetValueOrDefault("properties/description");
        return new(
            record.GetValueOrDefault("name") ?? description ?? id ?? "instance",
            id,
            description,
            record.GetValueOrDefault("config/volatile.base_image") ?? record.GetValueOrDefault("fingerprint"));
    }
}
