using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Pipelines.GitHub;

/// <summary>
/// The variables of a workflow or action: inputs with their defaults, the matrix and the environment. A caller or an earlier step may replace a
/// value; otherwise it applies.
/// </summary>
/// <param name="text">The document.</param>
sealed class GitHubVariables(string text)
{
    readonly Dictionary<string, PipelineVariable> inputs = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<YamlNode, PipelineMatrix> matrices = [];
    readonly Lazy<HashSet<string>> assigned = new(() => AssignedIn(text));

    /// <summary>Finds inputs.</summary>
    public VariableLookup Inputs => expression => GitHubExpression.PathOf(expression) switch
    {
        ["inputs", var name] => InputOf(name),
        ["github", "event", "inputs", var name] => InputOf(name),
        _ => null,
    };

    /// <summary>Adds declarations of inputs.</summary>
    public void AddInputs(YamlNode? declared, string path)
    {
        foreach (KeyValuePair<string, YamlNode> input in declared?.Entries ?? [])
        {
            List<PipelineValue> values = [.. InputOf(input.Key).Values];
            AddValue(values, input.Value["default"], $"{path}.{input.Key}.default");
            YamlNode[] options = [.. input.Value["options"]?.Items ?? []];
            for (int i = 0; i < options.Length; i++)
            {
                AddValue(values, options[i], $"{path}.{input.Key}.options[{i}]");
            }

            inputs[input.Key] = InputOf(input.Key) with { Values = values };
        }
    }

    /// <summary>Finds the values of a job's matrix, and else the variables of <paramref name="outer"/>.</summary>
    public VariableLookup WithMatrix(YamlNode? matrix, string path, VariableLookup outer)
    {
        if (matrix is null)
        {
            return outer;
        }

        // Jobs can share a matrix with an alias.
        if (!matrices.TryGetValue(matrix, out PipelineMatrix? values))
        {
            matrices.Add(matrix, values = new PipelineMatrix(matrix, path, outer, "matrix."));
        }

        return expression => GitHubExpression.PathOf(expression) is ["matrix", _, ..] names ? values.ValuesAt([.. names.Skip(1)]) : outer(expression);
    }

    /// <summary>Finds the variables of an environment, in expressions and scripts, and else the variables of <paramref name="outer"/>.</summary>
    public VariableLookup WithEnvironment(YamlNode? environment, string path, VariableLookup outer) => environment is null ? outer : expression =>
    {
        string? name = GitHubExpression.PathOf(expression) is { } names ? (names is ["env", var property] ? property : null) : ShellName(expression);
        return name is null || environment[name] is not { } node ? outer(expression)
            : string.IsNullOrEmpty(node.Text) || assigned.Value.Contains(name) ? null
            : new([new(node, $"{path}.{name}", outer)], "env." + name, name);
    };

    PipelineVariable InputOf(string name) =>
        inputs.TryGetValue(name, out PipelineVariable? known) ? known : new([], "inputs." + name, "github.event.inputs." + name);

    static void AddValue(List<PipelineValue> values, YamlNode? node, string path)
    {
        if (!string.IsNullOrEmpty(node?.Text))
        {
            values.Add(new(node!, path, _ => null));
        }
    }

    // $NAME, ${NAME}, $env:NAME, %NAME%; a default such as ${NAME:-x} does not apply to a variable with a value.
    static string? ShellName(string expression)
    {
        const string powerShell = "$env:";
        string name = expression.StartsWith(powerShell, StringComparison.OrdinalIgnoreCase)
            ? expression.Substring(powerShell.Length)
            : expression.Trim('$', '{', '}', '%');
        int end = name.IndexOf(":-", StringComparison.Ordinal);
        return end < 0 ? name : name.Substring(0, end);
    }

    // The names before "=" in a file that sets variables for later steps.
    static HashSet<string> AssignedIn(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (text.IndexOf("GITHUB_ENV", StringComparison.Ordinal) < 0)
        {
            return names;
        }

        for (int equals = text.IndexOf('='); equals >= 0; equals = text.IndexOf('=', equals + 1))
        {
            int start = equals;
            while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_'))
            {
                start--;
            }

            _ = names.Add(text.Substring(start, equals - start));
        }

        return names;
    }
}
