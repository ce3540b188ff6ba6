using System.Globalization;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Pipelines.GitHub;

/// <summary>
/// Finds the images of a workflow or action: of containers, services and actions, and of the commands of its steps
/// (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax).
/// </summary>
/// <param name="text">The document.</param>
/// <param name="imageInputs">Returns the inputs that are images, for a local workflow or action by its path; null if only this document is known.</param>
sealed class GitHubImages(string text, Func<string, IReadOnlyCollection<string>>? imageInputs) : PipelineImages(text)
{
    const string Scheme = "docker://";
    const string InputPrefix = "inputs.";

    // Inputs of actions that build images.
    static readonly string[] builtInputs = ["tags", "images", "image", "image-name", "image_name", "repository"];

    readonly GitHubVariables variables = new(text);

    /// <summary>The inputs that the document uses as images.</summary>
    public IReadOnlyCollection<string> ImageInputs =>
        [.. WholeVariables.Where(name => name.StartsWith(InputPrefix, StringComparison.Ordinal)).Select(name => name.Substring(InputPrefix.Length))];

    /// <inheritdoc/>
    protected override void Read(IReadOnlyList<YamlNode> roots)
    {
        if (roots.Count == 0)
        {
            return;
        }

        YamlNode root = roots[0];
        variables.AddInputs(root["on"]?["workflow_call"]?["inputs"], "on.workflow_call.inputs");
        variables.AddInputs(root["on"]?["workflow_dispatch"]?["inputs"], "on.workflow_dispatch.inputs");
        variables.AddInputs(root["inputs"], "inputs");
        AddHarmless(root["name"]);
        AddHarmless(root["run-name"]);
        foreach (KeyValuePair<string, YamlNode> job in root["jobs"]?.Entries ?? [])
        {
            ReadJob(root, job.Value, "jobs." + job.Key);
        }

        AddImage(root["runs"]?["image"], "runs.image", variables.Inputs, Scheme);
        ReadSteps(root["runs"]?["steps"], "runs.steps", variables.Inputs, null);
    }

    /// <inheritdoc/>
    protected override ComposedText? FillIn(MappedText value, TextRange source) =>
        ExpressionHoles.Find(value, source, (GitHubExpression.Open, GitHubExpression.Close));

    /// <inheritdoc/>
    protected override LostInDocument? LossOf(PipelineValue tag)
    {
        YamlScalar scalar = tag.Node.Scalar;
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return scalar.IsUntyped && double.TryParse(tag.Node.Text, style, CultureInfo.InvariantCulture, out double number)
            && number.ToString("G15", CultureInfo.InvariantCulture) is var read && read != tag.Node.Text
            ? new LostInDocument($"GitHub reads it as the number {read}") { Tag = tag.Node.Text, Unquoted = scalar.Range }
            : null;
    }

    void ReadJob(YamlNode root, YamlNode job, string path)
    {
        if (!Visit())
        {
            return;
        }

        BeginJob();
        AddHarmless(job["name"]);
        VariableLookup scope = variables.WithMatrix(job["strategy"]?["matrix"], path + ".strategy.matrix", variables.Inputs);
        ReadContainer(job["container"], path + ".container", scope);
        foreach (KeyValuePair<string, YamlNode> service in job["services"]?.Entries ?? [])
        {
            ReadContainer(service.Value, $"{path}.services.{service.Key}", scope);
        }

        ReadInputs(job, path, scope);
        YamlNode?[] defaults = [job["defaults"]?["run"], root["defaults"]?["run"]];
        VariableLookup inSteps = variables.WithEnvironment(job["env"], path + ".env", variables.WithEnvironment(root["env"], "env", scope));
        ReadSteps(job["steps"], path + ".steps", inSteps, job["runs-on"], defaults);
    }

    void ReadContainer(YamlNode? container, string path, VariableLookup scope) =>
        AddImage(container is { IsMapping: true } ? container["image"] : container, container is { IsMapping: true } ? path + ".image" : path, scope);

    void ReadSteps(YamlNode? steps, string path, VariableLookup scope, YamlNode? runsOn, params YamlNode?[] defaults)
    {
        for (int i = 0; i < (steps?.Items.Count ?? 0) && Visit(); i++)
        {
            YamlNode step = steps!.Items[i];
            string at = $"{path}[{i}]";
            AddHarmless(step["name"]);
            AddImage(step["uses"], at + ".uses", scope, Scheme);
            ReadBuild(step, at, scope);
            ReadInputs(step, at, scope);
            if (GitHubShell.Of(runsOn, [step["shell"], .. defaults.Select(run => run?["shell"])]) is { } kind)
            {
                string? folder = FolderOf([step["working-directory"], .. defaults.Select(run => run?["working-directory"])]);
                AddScript(step["run"], at + ".run", variables.WithEnvironment(step["env"], at + ".env", scope), kind, folder);
            }
        }
    }

    // What a step builds, and the images in the inputs of the actions of Docker.
    void ReadBuild(YamlNode step, string path, VariableLookup scope)
    {
        if (step["uses"]?.Text is not { } action || step["with"] is not { } with)
        {
            return;
        }

        foreach (string input in IsBuild(action) ? builtInputs : [])
        {
            AddBuilt(with[input], scope);
        }

        AddListed(with["build-contexts"], "docker-image://", path + ".with.build-contexts", scope);
        if (IsVersionOf(action, "docker/setup-qemu-action"))
        {
            AddImage(with["image"], path + ".with.image", scope);
        }
        else if (IsVersionOf(action, "docker/setup-buildx-action"))
        {
            AddListed(with["driver-opts"], "image=", path + ".with.driver-opts", scope);
        }
    }

    // A local workflow or action: its inputs may be images.
    void ReadInputs(YamlNode caller, string path, VariableLookup scope)
    {
        if (imageInputs is null || caller["with"] is not { } with
            || caller["uses"]?.Text is not { } called || !called.StartsWith("./", StringComparison.Ordinal))
        {
            return;
        }

        foreach (string input in imageInputs(called))
        {
            AddImage(with[input], $"{path}.with.{input}", scope);
        }
    }

    static bool IsVersionOf(string action, string name) => action.StartsWith(name + "@", StringComparison.OrdinalIgnoreCase);

    static bool IsBuild(string action) =>
        action.IndexOf("build", StringComparison.OrdinalIgnoreCase) >= 0 || action.IndexOf("metadata", StringComparison.OrdinalIgnoreCase) >= 0;
}
