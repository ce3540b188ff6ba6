using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Pipelines.Circle;

/// <summary>
/// A job, executor or command with its parameters: their defaults, and what others pass (https://circleci.com/docs/reference/reusing-config).
/// </summary>
sealed class CircleComponent
{
    /// <summary>The start of an expression.</summary>
    public const string Open = "<<";

    /// <summary>The end of an expression.</summary>
    public const string Close = ">>";

    readonly Dictionary<string, List<PipelineValue>> parameters = new(StringComparer.Ordinal);
    readonly HashSet<YamlNode> calls = [];
    readonly VariableLookup outer;

    /// <summary>Creates the component <c>jobs.build</c>.</summary>
    /// <param name="name">Its path.</param>
    /// <param name="node">Its content.</param>
    /// <param name="outer">Finds the parameters of the pipeline.</param>
    public CircleComponent(string name, YamlNode node, VariableLookup outer)
    {
        this.outer = outer;
        foreach (KeyValuePair<string, YamlNode> parameter in node["parameters"]?.Entries ?? [])
        {
            Add(parameter.Key, parameter.Value["default"], $"{name}.parameters.{parameter.Key}.default", outer);
        }
    }

    /// <summary>Adds the values that a caller passes.</summary>
    public void AddCall(YamlNode passed, string path, VariableLookup scope)
    {
        // Calls can share their parameters with an alias.
        if (!calls.Add(passed))
        {
            return;
        }

        foreach (KeyValuePair<string, YamlNode> parameter in passed.Entries)
        {
            Add(parameter.Key, parameter.Value, $"{path}.{parameter.Key}", scope);
        }
    }

    /// <summary>Finds the parameters of the component and of the pipeline.</summary>
    public PipelineVariable? ValuesOf(string expression) => NameIn(expression, "parameters.") is { } parameter
        ? new(parameters.TryGetValue(parameter, out List<PipelineValue>? values) ? values : [], "parameters." + parameter)
        : outer(expression);

    /// <summary>The name after a prefix in an expression; null for another expression.</summary>
    public static string? NameIn(string expression, string prefix)
    {
        int length = expression.Length - Open.Length - Close.Length;
        string inner = length > 0 ? expression.Substring(Open.Length, length).Trim() : "";
        return inner.StartsWith(prefix, StringComparison.Ordinal) ? inner.Substring(prefix.Length) : null;
    }

    // A matrix passes a list.
    void Add(string parameter, YamlNode? node, string path, VariableLookup scope)
    {
        if (!parameters.TryGetValue(parameter, out List<PipelineValue>? values))
        {
            parameters.Add(parameter, values = []);
        }

        if (!string.IsNullOrEmpty(node?.Text))
        {
            values.Add(new(node!, path, scope));
        }

        for (int i = 0; i < (node?.Items.Count ?? 0); i++)
        {
            if (node!.Items[i].Text is { Length: > 0 })
            {
                values.Add(new(node.Items[i], $"{path}[{i}]", scope));
            }
        }
    }
}
