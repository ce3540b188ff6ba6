using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Pipelines.GitLab;

/// <summary>
/// Finds the images of jobs and their services, the defaults of both, and the images in the commands of scripts (https://docs.gitlab.com/ci/yaml).
/// </summary>
sealed class GitLabImages(string text) : PipelineImages(text)
{
    // The other keys at the root are jobs.
    static readonly HashSet<string> otherKeys = new(StringComparer.Ordinal)
    {
        "variables", "include", "workflow", "stages", "cache", "spec", "image", "services", "before_script", "after_script",
    };

    // The scripts that run in the same shell.
    static readonly string[][] scripts = [["before_script", "script"], ["after_script"]];

    /// <inheritdoc/>
    protected override void Read(IReadOnlyList<YamlNode> roots)
    {
        VariableLookup inputs = InputsOf(roots.Select(root => root["spec"]?["inputs"]).FirstOrDefault(declared => declared is not null));
        foreach (YamlNode root in roots)
        {
            ReadJobs(root, inputs);
        }
    }

    /// <inheritdoc/>
    protected override ComposedText? FillIn(MappedText value, TextRange source) => GitLabText.FillIn(value, source);

    /// <inheritdoc/>
    protected override ComposedText? FillInScript(MappedText script, TextRange source) => ExpressionHoles.Find(script, source, (GitLabText.Open, GitLabText.Close));

    void ReadJobs(YamlNode root, VariableLookup inputs)
    {
        var lists = new GitLabLists();
        var global = new GitLabJob(root, "", lists, inputs);
        ReadImage(root["image"], "image", global);
        ReadServices(root["services"], "services", global);

        // A job that others extend is read with their variables.
        HashSet<string> extended = new(root.Entries.SelectMany(job => job.Value["extends"]?.Texts ?? []), StringComparer.Ordinal);
        foreach (KeyValuePair<string, YamlNode> entry in root.Entries)
        {
            bool isTemplate = entry.Key.StartsWith(".", StringComparison.Ordinal) && extended.Contains(entry.Key);
            if (entry.Value.IsMapping && !otherKeys.Contains(entry.Key) && !isTemplate && Visit())
            {
                ReadJob(new GitLabJob(root, entry.Key, lists, inputs));
            }
        }
    }

    void ReadJob(GitLabJob job)
    {
        BeginJob();
        if (job["image"] is { } image)
        {
            ReadImage(image.Node, image.Path, job);
        }

        if (job["services"] is { } services)
        {
            ReadServices(services.Node, services.Path, job);
        }

        foreach (string[] keys in scripts)
        {
            AddScripts(job.VariableOf, ShellKind.Posix, "", [.. keys.Select(key => job[key]).OfType<(YamlNode?, string)>()]);
        }
    }

    void ReadServices(YamlNode? services, string path, GitLabJob job)
    {
        for (int i = 0; i < (services?.Items.Count ?? 0); i++)
        {
            ReadImage(services!.Items[i], $"{path}[{i}]", job);
        }
    }

    void ReadImage(YamlNode? image, string path, GitLabJob job) =>
        AddImage(image is { IsMapping: true } ? image["name"] : image, image is { IsMapping: true } ? path + ".name" : path, job.VariableOf);

    static VariableLookup InputsOf(YamlNode? declared)
    {
        Dictionary<string, PipelineVariable> inputs = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, YamlNode> input in declared?.Entries ?? [])
        {
            List<PipelineValue> values = [];
            if (input.Value["default"] is { Text.Length: > 0 } value)
            {
                values.Add(new(value, $"spec.inputs.{input.Key}.default", _ => null));
            }

            inputs[input.Key] = new(values, "inputs." + input.Key);
        }

        const string prefix = "inputs.";
        return expression => expression.Length > GitLabText.Open.Length + GitLabText.Close.Length
            && expression.Substring(GitLabText.Open.Length, expression.Length - GitLabText.Open.Length - GitLabText.Close.Length).Trim() is var name
            && name.StartsWith(prefix, StringComparison.Ordinal) && inputs.TryGetValue(name.Substring(prefix.Length), out PipelineVariable? input)
                ? input
                : null;
    }
}
