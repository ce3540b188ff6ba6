using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Pipelines;

/// <summary>
/// The values of a matrix: its lists, without excluded values, and the additional ones of <c>include</c>
/// (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstrategymatrix,
/// https://woodpecker-ci.org/docs/usage/matrix-workflows).
/// </summary>
/// <param name="matrix">The matrix; null if there is none.</param>
/// <param name="path">The path to it.</param>
/// <param name="scope">Finds the variables in its values.</param>
/// <param name="prefix">The text before the name of a value where it is used.</param>
sealed class PipelineMatrix(YamlNode? matrix, string path, VariableLookup scope, string prefix)
{
    readonly Dictionary<string, PipelineVariable?> variables = new(StringComparer.Ordinal);
    HashSet<(string Key, string Value)>? excluded;

    /// <summary>Returns the values at the path <c>image</c> or <c>os.image</c>; null without a value.</summary>
    public PipelineVariable? ValuesAt(IReadOnlyList<string> names)
    {
        string name = string.Join(".", names);
        if (!variables.TryGetValue(name, out PipelineVariable? variable))
        {
            PipelineValue[] values = [.. In(names)];
            variable = values.Length == 0 ? null : new(values, prefix + name);
            variables.Add(name, variable);
        }

        return variable;
    }

    IEnumerable<PipelineValue> In(IReadOnlyList<string> names)
    {
        excluded ??= [.. (matrix?["exclude"]?.Items ?? []).Select(ExcludedBy).OfType<(string, string)>()];
        IReadOnlyList<YamlNode> list = matrix?[names[0]]?.Items ?? [];
        for (int i = 0; i < list.Count; i++)
        {
            if (At(list[i], names, 1, $"{path}.{names[0]}[{i}]") is { } value && !IsExcluded(names[0], value.Node))
            {
                yield return value;
            }
        }

        IReadOnlyList<YamlNode> included = matrix?["include"]?.Items ?? [];
        for (int i = 0; i < included.Count; i++)
        {
            if (At(included[i], names, 0, $"{path}.include[{i}]") is { } value)
            {
                yield return value;
            }
        }
    }

    PipelineValue? At(YamlNode? node, IReadOnlyList<string> names, int start, string at)
    {
        for (int i = start; i < names.Count; i++)
        {
            node = node?[names[i]];
            at += "." + names[i];
        }

        // The whole container may come from the matrix.
        if (node is { IsMapping: true } && node["image"] is { } image)
        {
            (node, at) = (image, at + ".image");
        }

        return string.IsNullOrEmpty(node?.Text) ? null : new(node!, at, scope);
    }

    bool IsExcluded(string name, YamlNode value) => excluded!.Count > 0 && excluded.Contains((name, value.Text!));

    // An entry with several keys excludes only a combination.
    static (string Key, string Value)? ExcludedBy(YamlNode entry) =>
        entry.Entries.Take(2).ToList() is [var only] && only.Value.Text is { } value ? (only.Key, value) : null;
}
