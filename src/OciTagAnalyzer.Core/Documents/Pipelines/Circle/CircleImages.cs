using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Pipelines.Circle;

/// <summary>
/// Finds the images of the containers in which jobs and executors run, and of the commands of steps. The image of a machine is a virtual machine
/// (https://circleci.com/docs/reference/configuration-reference).
/// </summary>
sealed class CircleImages(string text) : PipelineImages(text)
{
    const int MaxDepth = 32;

    static readonly string[] kinds = ["executors", "jobs", "commands"];

    readonly Dictionary<string, CircleComponent> components = new(StringComparer.Ordinal);
    readonly Dictionary<string, PipelineVariable> pipeline = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override void Read(IReadOnlyList<YamlNode> roots)
    {
        if (roots.Count == 0)
        {
            return;
        }

        YamlNode root = roots[0];
        ReadParameters(root);
        AddComponents(root, "");
        foreach (KeyValuePair<string, YamlNode> orb in root["orbs"]?.Entries ?? [])
        {
            AddComponents(orb.Value, $"orbs.{orb.Key}.");
        }

        AddCalls(root);
        Read(root, "", OfPipeline, 0);
    }

    /// <inheritdoc/>
    protected override ComposedText? FillIn(MappedText value, TextRange source) =>
        ExpressionHoles.Find(value, source, (CircleComponent.Open, CircleComponent.Close));

    void ReadParameters(YamlNode root)
    {
        foreach (KeyValuePair<string, YamlNode> parameter in root["parameters"]?.Entries ?? [])
        {
            PipelineValue[] values = parameter.Value["default"] is { Text.Length: > 0 } value
                ? [new(value, $"parameters.{parameter.Key}.default", _ => null)]
                : [];
            pipeline[parameter.Key] = new(values, "pipeline.parameters." + parameter.Key);
        }
    }

    PipelineVariable? OfPipeline(string expression) =>
        CircleComponent.NameIn(expression, "pipeline.parameters.") is { } name && pipeline.TryGetValue(name, out PipelineVariable? found) ? found : null;

    void AddComponents(YamlNode owner, string prefix)
    {
        foreach (string kind in kinds)
        {
            foreach (KeyValuePair<string, YamlNode> component in owner[kind]?.Entries ?? [])
            {
                string name = $"{prefix}{kind}.{component.Key}";
                components[name] = new(name, component.Value, OfPipeline);
            }
        }
    }

    // What workflows pass to jobs, and jobs to executors.
    void AddCalls(YamlNode root)
    {
        foreach (KeyValuePair<string, YamlNode> workflow in root["workflows"]?.Entries ?? [])
        {
            IReadOnlyList<YamlNode> jobs = workflow.Value["jobs"]?.Items ?? [];
            for (int i = 0; i < jobs.Count; i++)
            {
                foreach (KeyValuePair<string, YamlNode> call in jobs[i].Entries)
                {
                    string path = $"workflows.{workflow.Key}.jobs[{i}].{call.Key}";
                    if (components.TryGetValue("jobs." + call.Key, out CircleComponent? job))
                    {
                        job.AddCall(call.Value, path, OfPipeline);
                        if (call.Value["matrix"]?["parameters"] is { } matrix)
                        {
                            job.AddCall(matrix, path + ".matrix.parameters", OfPipeline);
                        }
                    }
                }
            }
        }

        foreach (KeyValuePair<string, YamlNode> job in root["jobs"]?.Entries ?? [])
        {
            if (job.Value["executor"] is { IsMapping: true } executor && executor["name"]?.Text is { } name
                && components.TryGetValue("executors." + name, out CircleComponent? used))
            {
                used.AddCall(executor, $"jobs.{job.Key}.executor", components["jobs." + job.Key].ValuesOf);
            }
        }
    }

    void Read(YamlNode node, string path, VariableLookup scope, int depth)
    {
        if (depth == MaxDepth || !Visit())
        {
            return;
        }

        foreach (KeyValuePair<string, YamlNode> entry in node.Entries)
        {
            string at = path.Length == 0 ? entry.Key : path + "." + entry.Key;
            VariableLookup inEntry = components.TryGetValue(at, out CircleComponent? component) ? component.ValuesOf : scope;
            if (entry.Key == "docker")
            {
                ReadContainers(entry.Value, at, inEntry);
            }
            else if (entry.Key == "run")
            {
                string? folder = FolderOf(entry.Value["working_directory"]);
                AddScript(entry.Value["command"] ?? entry.Value, entry.Value.IsMapping ? at + ".command" : at, inEntry, ShellKind.Posix, folder);
            }
            else if (entry.Key is not ("parameters" or "environment" or "machine"))
            {
                Read(entry.Value, at, inEntry, depth + 1);
            }
        }

        for (int i = 0; i < node.Items.Count; i++)
        {
            Read(node.Items[i], $"{path}[{i}]", scope, depth + 1);
        }
    }

    void ReadContainers(YamlNode containers, string path, VariableLookup scope)
    {
        for (int i = 0; i < containers.Items.Count; i++)
        {
            AddImage(containers.Items[i]["image"], $"{path}[{i}].image", scope);
        }
    }
}
