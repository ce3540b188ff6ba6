using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Formats.Hcl;
using OciTagAnalyzer.Core.Formats.Variables;
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
                BuildText? inline = parts.Select(part => part.Inline).FirstOrDefault(text => text?.Value is not null);
                bool isInline = parts.Any(part => part.Attributes.ContainsKey("dockerfile-inline"));
                ImageBuild build = isInline
                    ? new("", folder.Key) { Inline = inline }
                    : ImageBuild.Of(folder.Key, First(parts, "context"), First(parts, "dockerfile"), isDockerfileInContext: true);
                int elements = parts.Max(part => part.Arguments.Count);
                for (int i = 0; i < elements; i++)
                {
                    yield return build with
                    {
                        Contexts = [.. parts.SelectMany(part => part.Contexts)],
                        Arguments = [.. parts.SelectMany(part => part.Arguments[i % part.Arguments.Count])],
                    };
                }
            }
        }
    }

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
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? TargetsInJson(path, text) : BakeReader.Read(path, text);

    // JSON is a subset of YAML.
    static IEnumerable<BakeTarget> TargetsInJson(string path, string text)
    {
        YamlNode? root = YamlNode.ReadFirst(text);
        var variables = new Dictionary<string, ComposedText>(StringComparer.Ordinal);
        IReadOnlyDictionary<string, int>? uses = null;
        foreach (KeyValuePair<string, YamlNode> variable in root?["variable"]?.Entries ?? [])
        {
            if (variable.Value["default"] is { Text: not null } @default)
            {
                variables[variable.Key] = TextOf(@default, text, variables);
                if ((uses ??= HclText.CountUses(text)).TryGetValue(variable.Key, out int count) && count > 1)
                {
                    variables[variable.Key].MarkOtherUse();
                }
            }
        }

        foreach (KeyValuePair<string, YamlNode> target in root?["target"]?.Entries ?? [])
        {
            IReadOnlyList<BuildText> TextsOf(string key) => [.. (target.Value[key]?.Entries ?? []).Select(entry => new BuildText(
                path, $"target.{target.Key}.{key}.{entry.Key}", entry.Key, entry.Value.Text is null ? null : TextOf(entry.Value, text, variables)))];
            yield return new(
                target.Key,
                target.Value.Entries.Where(entry => entry.Value.Text is not null).ToDictionary(entry => entry.Key, entry => entry.Value.Text),
                [.. target.Value["inherits"]?.Texts ?? []])
            {
                Contexts = TextsOf("contexts"),
                Arguments = [TextsOf("args")],
                Inline = target.Value["dockerfile-inline"] is { Text: not null } inline ? new(path, "FROM", "", TextOf(inline, text, variables)) : null,
            };
        }
    }

    static ComposedText TextOf(YamlNode node, string text, Dictionary<string, ComposedText> variables) =>
        HclTemplate.Expand(node.Scalar.ToMapped(text), node.Scalar.Range, variables);
}
