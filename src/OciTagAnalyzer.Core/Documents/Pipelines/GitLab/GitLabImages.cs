using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Pipelines.GitLab;

/// <summary>
/// Finds the images of jobs and their services, the defaults of both, and the images in the commands of scripts (https://docs.gitlab.com/ci/yaml).
/// </summary>
/// <param name="text">The document; others that it is merged with may follow.</param>
/// <param name="byPrecedence">Orders the documents of the text; null if it contains one file.</param>
sealed class GitLabImages(string text, Func<IReadOnlyList<YamlNode>, IReadOnlyList<YamlNode>>? byPrecedence = null) : PipelineImages(text)
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
        if (byPrecedence is not null)
        {
            ReadJobs(byPrecedence(roots), InputsOf(roots));
            return;
        }

        VariableLookup inputs = InputsOf(roots);
        foreach (YamlNode root in roots)
        {
            ReadJobs([root], inputs);
        }
    }

    /// <inheritdoc/>
    protected override ComposedText? FillIn(MappedText value, TextRange source) => GitLabText.FillIn(value, source);

    /// <inheritdoc/>
    protected override ComposedText? FillInScript(MappedText script, TextRange source) =>
        ExpressionHoles.Find(script, source, (GitLabText.Open, GitLabText.Close));

    void ReadJobs(IReadOnlyList<YamlNode> roots, VariableLookup inputs)
    {
        var lists = new GitLabLists();
        var global = new GitLabJob(roots, "", lists, inputs);
        ReadImage(roots.Select(root => root["image"]).FirstOrDefault(image => image is not null), "image", global);
        ReadServices(roots.Select(root => root["services"]).FirstOrDefault(services => services is not null), "services", global);

        // A job that others extend is read with their variables.
        HashSet<string> extended = new(roots.SelectMany(root => root.Entries).SelectMany(job => job.Value["extends"]?.Texts ?? []), StringComparer.Ordinal);
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, YamlNode> entry in roots.SelectMany(root => root.Entries))
        {
            bool isTemplate = entry.Key.StartsWith(".", StringComparison.Ordinal) && extended.Contains(entry.Key);
            if (entry.Value.IsMapping && !otherKeys.Contains(entry.Key) && !isTemplate && names.Add(entry.Key) && Visit())
            {
                ReadJob(new GitLabJob(roots, entry.Key, lists, inputs));
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

    // The defaults, and what an include passes. Inputs of several files with one name are not told apart.
    static VariableLookup InputsOf(IReadOnlyList<YamlNode> roots)
    {
        Dictionary<string, PipelineVariable> inputs = new(StringComparer.Ordinal);
        (string Name, YamlNode? Default)[] declared = [.. roots.SelectMany(root => root["spec"]?["inputs"]?.Entries ?? [])
            .Select(input => (input.Key, input.Value["default"]))];
        foreach (IGrouping<string, (string Name, YamlNode? Default)> input in declared.GroupBy(input => input.Name, StringComparer.Ordinal))
        {
            List<PipelineValue> values = [];
            if (input.First().Default is { Text.Length: > 0 } value)
            {
                values.Add(new(value, $"spec.inputs.{input.Key}.default", _ => null));
            }

            inputs[input.Key] = new(input.Count() == 1 ? values : [], "inputs." + input.Key);
        }

        foreach (KeyValuePair<string, YamlNode> given in roots.Select(root => root["include"])
            .SelectMany(include => include is { Items.Count: > 0 } ? include.Items : include is null ? [] : [include])
            .SelectMany(entry => entry["inputs"]?.Entries ?? []))
        {
            if (given.Value.Text is { Length: > 0 } && inputs.TryGetValue(given.Key, out PipelineVariable? input)
                && declared.Count(one => one.Name == given.Key) == 1)
            {
                inputs[given.Key] = input with { Values = [.. input.Values, new(given.Value, "include.inputs." + given.Key, _ => null)] };
            }
        }

        const string prefix = "inputs.";
        return expression => expression.Length > GitLabText.Open.Length + GitLabText.Close.Length
            && expression.Substring(GitLabText.Open.Length, expression.Length - GitLabText.Open.Length - GitLabText.Close.Length).Trim() is var name
            && name.StartsWith(prefix, StringComparison.Ordinal) && inputs.TryGetValue(name.Substring(prefix.Length), out PipelineVariable? input)
                ? input
                : null;
    }
}
