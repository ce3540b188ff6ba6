using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Builds;

/// <summary>The targets of Bake files, <c>docker-bake.hcl</c> and <c>docker-bake.json</c>.</summary>
static class BakeFile
{
    // A placeholder for a computed value.
    const string Computed = "${}";

    /// <summary>Returns the builds of the Bake files at <paramref name="paths"/>.</summary>
    public static IEnumerable<ImageBuild> BuildsIn(DocumentFiles files, IReadOnlyList<string> paths)
    {
        foreach (IGrouping<string, string> folder in paths.GroupBy(DocumentPath.FolderOf, StringComparer.Ordinal))
        {
            ILookup<string, BakeTarget> targets = folder
                .SelectMany(path => TargetsIn(path, files.TextAt(path)!))
                .ToLookup(target => target.Name, StringComparer.Ordinal);
            foreach (IGrouping<string, BakeTarget> target in targets)
            {
                BakeTarget[] parts = [.. WithInherited(target.Key, targets)];
                string[] names = [.. parts.SelectMany(part => part.ContextNames).Distinct()];
                if (names.Length > 0 && !Has(parts, "dockerfile-inline")
                    && ImageBuild.Of(folder.Key, First(parts, "context"), First(parts, "dockerfile"), names, isDockerfileInContext: true) is { } build)
                {
                    yield return build;
                }
            }
        }
    }

    static bool Has(BakeTarget[] parts, string attribute) => parts.Any(part => part.Attributes.ContainsKey(attribute));

    static string? First(BakeTarget[] parts, string attribute)
    {
        BakeTarget? given = parts.FirstOrDefault(part => part.Attributes.ContainsKey(attribute));
        return given is null ? null : given.Attributes[attribute] ?? Computed;
    }

    /// <summary>The parts of a target, overrides first, and then of the targets that it inherits from, the last first.</summary>
    static IEnumerable<BakeTarget> WithInherited(string name, ILookup<string, BakeTarget> targets)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>();
        open.Push(name);
        while (open.Count > 0)
        {
            string next = open.Pop();
            if (!seen.Add(next))
            {
                continue;
            }

            foreach (BakeTarget part in targets[next].Reverse())
            {
                yield return part;
                foreach (string inherited in part.Inherited)
                {
                    open.Push(inherited);
                }
            }
        }
    }

    static IEnumerable<BakeTarget> TargetsIn(string path, string text) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? TargetsInJson(text) : BakeReader.Read(text);

    // JSON is a subset of YAML.
    static IEnumerable<BakeTarget> TargetsInJson(string text) => (YamlNode.ReadFirst(text)?["target"]?.Entries ?? [])
        .Select(target => new BakeTarget(
            target.Key,
            target.Value.Entries.Where(entry => entry.Value.Text is not null).ToDictionary(entry => entry.Key, entry => entry.Value.Text),
            [.. (target.Value["contexts"]?.Entries ?? []).Select(entry => entry.Key)],
            [.. target.Value["inherits"]?.Texts ?? []]));
}
