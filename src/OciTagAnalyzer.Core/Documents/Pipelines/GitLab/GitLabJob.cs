using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Pipelines.GitLab;

/// <summary>
/// A job with what it inherits: its own entries, those of the jobs that it extends, and the defaults (https://docs.gitlab.com/ci/yaml/#extends).
/// </summary>
sealed class GitLabJob
{
    // GitLab allows eleven levels.
    const int MaxDepth = 11;
    const int MaxSources = 100;

    // Far more than a variable has.
    const int MaxValues = 256;

    static readonly string[] defaultKeys = ["image", "services", "before_script", "after_script"];

    readonly IReadOnlyList<YamlNode> roots;

    // By precedence: the job, then the last of the jobs that it extends.
    readonly List<(YamlNode Node, string Path)> sources = [];
    readonly GitLabLists lists;
    readonly VariableLookup inputs;

    /// <summary>Creates the job with a name.</summary>
    /// <param name="roots">The documents that GitLab merges, by precedence.</param>
    /// <param name="name">The name of the job.</param>
    /// <param name="lists">The variables in lists.</param>
    /// <param name="inputs">Finds inputs.</param>
    public GitLabJob(IReadOnlyList<YamlNode> roots, string name, GitLabLists lists, VariableLookup inputs)
    {
        this.roots = roots;
        this.lists = lists;
        this.inputs = inputs;
        AddSources(name, 0);
    }

    /// <summary>Returns the entry with a key, own or inherited, with its path; null if there is none.</summary>
    public (YamlNode Node, string Path)? this[string key] => sources.Concat(defaultKeys.Contains(key) ? Defaults : [])
        .Where(source => source.Node[key] is not null)
        .Select(source => (source.Node[key]!, source.Path.Length == 0 ? key : source.Path + "." + key))
        .Cast<(YamlNode, string)?>()
        .FirstOrDefault();

    /// <summary>Finds the variables of the job. Settings of the project may replace a value.</summary>
    public PipelineVariable? VariableOf(string expression)
    {
        if (expression.StartsWith(GitLabText.Open, StringComparison.Ordinal))
        {
            return inputs(expression);
        }

        string name = NameOf(expression);
        PipelineValue[] values = [.. ValuesOf(name)];
        return values.Length == 0 ? null : new(values, name);
    }

    // The keys at the root are an older form of those below "default".
    IEnumerable<(YamlNode Node, string Path)> Defaults =>
        roots.SelectMany(root => root["default"] is { } values ? [(values, "default"), (root, "")] : new[] { (root, "") });

    void AddSources(string name, int depth)
    {
        if (depth > MaxDepth || sources.Count > MaxSources)
        {
            return;
        }

        YamlNode[] parts = [.. roots.Select(root => root[name]).OfType<YamlNode>().Where(job => job.IsMapping)];
        sources.AddRange(parts.Select(job => (job, name)));
        YamlNode? extends = parts.Select(job => job["extends"]).FirstOrDefault(list => list is not null);
        foreach (string extended in extends?.Texts.Reverse() ?? [])
        {
            AddSources(extended, depth + 1);
        }
    }

    // $NAME or ${NAME}; GitLab does not evaluate ${NAME:-default}.
    static string NameOf(string expression)
    {
        string name = expression.Trim('$', '{', '}');
        int end = name.IndexOf(":-", StringComparison.Ordinal);
        return end < 0 ? name : name.Substring(0, end);
    }

    // A matrix replaces a variable of the job, and this one a global variable; rules may replace either.
    IEnumerable<PipelineValue> ValuesOf(string name)
    {
        List<PipelineValue> values = [];
        if (this["parallel"] is { } parallel && parallel.Node["matrix"] is { } matrix)
        {
            Add(values, lists.In(matrix, "", name), parallel.Path + ".matrix");
        }

        foreach ((YamlNode node, string path) in sources.Concat(roots.Select(root => (root, ""))))
        {
            if (values.Count == 0)
            {
                Add(values, node["variables"]?[name], path.Length == 0 ? "variables." + name : $"{path}.variables.{name}");
            }
        }

        if (this["rules"] is { } rules)
        {
            Add(values, lists.In(rules.Node, "variables", name), rules.Path);
        }

        foreach (YamlNode ofAll in roots.Select(root => root["workflow"]?["rules"]).OfType<YamlNode>().Take(1))
        {
            Add(values, lists.In(ofAll, "variables", name), "workflow.rules");
        }

        return values;
    }

    void Add(List<PipelineValue> values, IEnumerable<(YamlNode Node, string Path)> found, string path)
    {
        foreach ((YamlNode node, string at) in found.Take(MaxValues))
        {
            Add(values, node, path + at);
        }
    }

    // A value, a list of values, or a mapping with a value.
    void Add(List<PipelineValue> values, YamlNode? node, string path)
    {
        if (node is { IsMapping: true })
        {
            Add(values, node["value"], path + ".value");
            Add(values, node["options"], path + ".options");
        }
        else if (node is { Text: null })
        {
            for (int i = 0; i < node.Items.Count; i++)
            {
                Add(values, node.Items[i].Text is null ? null : node.Items[i], $"{path}[{i}]");
            }
        }
        else if (!string.IsNullOrEmpty(node?.Text))
        {
            values.Add(new(node!, path, VariableOf));
        }
    }
}
