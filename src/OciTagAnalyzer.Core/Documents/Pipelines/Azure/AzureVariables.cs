using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Pipelines.Azure;

/// <summary>
/// The variables and parameters of a pipeline, by scope. A user, a template or an earlier step may replace a value; otherwise it applies.
/// </summary>
static class AzureVariables
{
    /// <summary>Finds the parameters that a file declares, with their defaults and allowed values.</summary>
    public static VariableLookup WithParameters(YamlNode root)
    {
        var parameters = new Dictionary<string, PipelineVariable>(StringComparer.OrdinalIgnoreCase);
        YamlNode? declared = root["parameters"];
        foreach (KeyValuePair<string, YamlNode> parameter in declared?.Entries ?? [])
        {
            Add(parameters, "parameters", parameter.Key, parameter.Value, "parameters." + parameter.Key);
        }

        for (int i = 0; i < (declared?.Items.Count ?? 0); i++)
        {
            YamlNode parameter = declared!.Items[i];
            if (parameter["name"]?.Text is { } name)
            {
                Add(parameters, "parameters", name, parameter["default"], $"parameters[{i}].default");
                for (int j = 0; j < (parameter["values"]?.Items.Count ?? 0); j++)
                {
                    Add(parameters, "parameters", name, parameter["values"]!.Items[j], $"parameters[{i}].values[{j}]");
                }
            }
        }

        return expression =>
            AzureExpression.Parse(expression) is ("parameters", var name) && parameters.TryGetValue(name, out PipelineVariable? found) ? found : null;
    }

    /// <summary>Finds the variables of a pipeline, stage or job and its matrix, and else those of <paramref name="outer"/>.</summary>
    public static VariableLookup WithVariables(YamlNode owner, string path, VariableLookup outer)
    {
        var variables = new Dictionary<string, PipelineVariable>(StringComparer.OrdinalIgnoreCase);
        if (AzureNodes.At(owner, path, "strategy") is { } strategy && AzureNodes.At(strategy.Value, strategy.Path, "matrix") is { } matrix
            && matrix.Value.Uses == 1)
        {
            AddMatrix(variables, matrix.Value, matrix.Path);
        }

        // Azure does not support aliases, which could repeat many variables.
        if (AzureNodes.At(owner, path, "variables") is { } declared && declared.Value.Uses == 1)
        {
            AddVariables(variables, declared.Value, declared.Path, outer);
        }

        return variables.Count == 0 ? outer
            : expression => AzureExpression.Parse(expression) is ("variables", var name) && variables.TryGetValue(name, out PipelineVariable? found)
                ? found
                : outer(expression);
    }

    static void AddMatrix(Dictionary<string, PipelineVariable> variables, YamlNode matrix, string path)
    {
        foreach ((string leg, YamlNode values, string _) in AzureNodes.Entries(matrix, path))
        {
            foreach (KeyValuePair<string, YamlNode> variable in values.Entries)
            {
                Add(variables, "variables", variable.Key, variable.Value, $"{path}.{leg}.{variable.Key}");
            }
        }
    }

    static void AddVariables(Dictionary<string, PipelineVariable> variables, YamlNode declared, string path, VariableLookup outer)
    {
        foreach ((string name, YamlNode value, string at) in AzureNodes.Entries(declared, path))
        {
            Add(variables, "variables", name, value, at, outer);
        }

        foreach ((YamlNode item, string at) in AzureNodes.Items(declared, path))
        {
            if (item["name"]?.Text is { } name)
            {
                Add(variables, "variables", name, item["value"], at + ".value", outer);
            }
        }
    }

    static void Add(
        Dictionary<string, PipelineVariable> variables, string context, string name, YamlNode? value, string path, VariableLookup? scope = null)
    {
        variables.TryGetValue(name, out PipelineVariable? known);
        List<PipelineValue> values = known?.Values as List<PipelineValue> ?? [];
        if (!string.IsNullOrEmpty(value?.Text))
        {
            values.Add(new(value!, path, scope ?? (_ => null)));
        }

        if (known is null)
        {
            variables.Add(name, new(values, context + "." + name, name));
        }
    }
}
