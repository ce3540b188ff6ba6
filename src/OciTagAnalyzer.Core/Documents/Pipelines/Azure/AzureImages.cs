using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Pipelines.Azure;

/// <summary>
/// Finds the images of container resources, of jobs that name an image instead of a resource, and of the commands of steps. The image of a pool is a
/// virtual machine (https://learn.microsoft.com/azure/devops/pipelines/yaml-schema).
/// </summary>
/// <param name="text">The document.</param>
/// <param name="isIncluded">True if another file includes it.</param>
/// <param name="imageParameters">Returns the parameters that are images, for a template by its path; null if only this document is known.</param>
sealed class AzureImages(string text, bool isIncluded, Func<string, IReadOnlyCollection<AzureImageParameter>>? imageParameters = null)
    : PipelineImages(text)
{
    const int MaxDepth = 64;
    const string ParameterPrefix = "parameters.";

    // The parameters that may be the names of container resources.
    readonly HashSet<string> resourceNames = new(StringComparer.OrdinalIgnoreCase);

    AzureContainers? containers;

    /// <summary>The parameters that the document uses as images.</summary>
    public IReadOnlyCollection<AzureImageParameter> ImageParameters => [.. WholeVariables
        .Where(name => name.StartsWith(ParameterPrefix, StringComparison.Ordinal))
        .Select(name => name.Substring(ParameterPrefix.Length))
        .Select(name => new AzureImageParameter(name, resourceNames.Contains(name)))];

    /// <inheritdoc/>
    protected override void Read(IReadOnlyList<YamlNode> roots)
    {
        if (roots.Count == 0)
        {
            return;
        }

        YamlNode root = roots[0];
        containers = new(root, isIncluded);
        VariableLookup scope = AzureVariables.WithVariables(root, "", AzureVariables.WithParameters(root));
        if (AzureNodes.At(root, "", "resources") is { } resources)
        {
            foreach ((YamlNode resource, string at) in ResourcesIn(resources.Value, resources.Path))
            {
                ReadImage(resource, at, scope);
            }
        }

        if (AzureNodes.At(root, "", "extends") is { } extends)
        {
            ReadTemplate(extends.Value, extends.Path, scope);
        }

        ReadJob(root, "", scope);
        ReadBelow(root, "", scope, 0);
    }

    /// <inheritdoc/>
    protected override ComposedText? FillIn(MappedText value, TextRange source) => AzureExpression.FillIn(value, source);

    static IEnumerable<(YamlNode, string)> ResourcesIn(YamlNode resources, string path) =>
        AzureNodes.Entries(resources, path).Where(entry => entry.Key == "containers").SelectMany(entry => AzureNodes.Items(entry.Value, entry.Path));

    // Stages, jobs and steps may also be parameters of a template.
    void ReadBelow(YamlNode mapping, string path, VariableLookup scope, int depth)
    {
        if (depth == MaxDepth)
        {
            return;
        }

        foreach ((string key, YamlNode value, string at) in AzureNodes.Entries(mapping, path))
        {
            if (!Visit())
            {
                return;
            }

            if (value.IsMapping && key is not ("variables" or "resources" or "inputs" or "env" or "target" or "services"))
            {
                ReadBelow(value, at, scope, depth + 1);
            }

            foreach ((YamlNode item, string itemPath) in key == "variables" ? AzureNodes.Items(value, at) : [])
            {
                ReadTemplate(item, itemPath, scope);
            }

            foreach ((YamlNode item, string itemPath) in key is "variables" or "resources" ? [] : AzureNodes.Items(value, at))
            {
                ReadItem(key, item, itemPath, scope, depth + 1);
            }
        }
    }

    void ReadItem(string list, YamlNode item, string path, VariableLookup scope, int depth)
    {
        if (!item.IsMapping || !Visit())
        {
            return;
        }

        ReadTemplate(item, path, scope);
        if (list == "steps")
        {
            ReadStep(item, path, scope);
            return;
        }

        VariableLookup inItem = list is "stages" or "jobs" ? AzureVariables.WithVariables(item, path, scope) : scope;
        if (list == "jobs")
        {
            BeginJob();
            ReadJob(item, path, inItem);
        }

        ReadBelow(item, path, inItem, depth);
    }

    void ReadJob(YamlNode job, string path, VariableLookup scope)
    {
        foreach ((string key, YamlNode value, string at) in AzureNodes.Entries(job, path))
        {
            if (key == "container" && value.IsMapping)
            {
                ReadImage(value, at, scope);
            }
            else if (key == "container")
            {
                NoteResource(value, mayBeResource: true);
                AddImage(value, at, scope, isImage: containers!.IsImage);
            }
            else if (key == "services")
            {
                ReadServices(value, at, scope);
            }
        }
    }

    // What the file passes to a template.
    void ReadTemplate(YamlNode caller, string path, VariableLookup scope)
    {
        if (imageParameters is null || caller["template"]?.Text is not { } template || AzureNodes.At(caller, path, "parameters") is not { } given)
        {
            return;
        }

        foreach (AzureImageParameter parameter in imageParameters(template))
        {
            foreach ((string name, YamlNode value, string at) in AzureNodes.Entries(given.Value, given.Path))
            {
                if (name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase))
                {
                    NoteResource(value, parameter.MayBeResource);
                    AddImage(value, at, scope, isImage: parameter.MayBeResource ? containers!.IsImage : null);
                }
            }
        }
    }

    void NoteResource(YamlNode value, bool mayBeResource)
    {
        if (mayBeResource && value.Text is { } text && AzureExpression.Parse(text) is ("parameters", var name))
        {
            _ = resourceNames.Add(name);
        }
    }

    void ReadImage(YamlNode container, string path, VariableLookup scope)
    {
        if (AzureNodes.At(container, path, "image") is { } image)
        {
            AddImage(image.Value, image.Path, scope);
        }
    }

    // The name of a resource, or an image with a tag or path.
    void ReadServices(YamlNode services, string path, VariableLookup scope)
    {
        foreach ((string _, YamlNode value, string at) in AzureNodes.Entries(services, path))
        {
            NoteResource(value, mayBeResource: true);
            AddImage(value, at, scope, isImage: name => name.IndexOfAny(['/', ':', '@']) >= 0 && containers!.IsImage(name));
        }
    }

    void ReadStep(YamlNode step, string path, VariableLookup scope)
    {
        AddHarmless(step["displayName"]);
        string? folder = FolderOf(step["workingDirectory"]);
        AddScript(step["script"], path + ".script", scope, ShellKind.Posix, folder);
        AddScript(step["bash"], path + ".bash", scope, ShellKind.Posix, folder);
        AddScript(step["pwsh"], path + ".pwsh", scope, ShellKind.PowerShell, folder);
        AddScript(step["powershell"], path + ".powershell", scope, ShellKind.PowerShell, folder);
        if (step["task"]?.Text is not { } task || step["inputs"] is not { } inputs)
        {
            return;
        }

        string name = task.Split('@')[0];
        if (name is "Bash" or "CmdLine" or "PowerShell")
        {
            ShellKind kind = name == "PowerShell" ? ShellKind.PowerShell : ShellKind.Posix;
            AddScript(inputs["script"], path + ".inputs.script", scope, kind, FolderOf(inputs["workingDirectory"]));
        }
        else if (name == "Docker")
        {
            // What the task builds.
            AddBuilt(inputs["repository"], scope);
            AddBuilt(inputs["imageName"], scope);

            // Its command buildAndPush, the default, takes no arguments.
            if (inputs["command"]?.Text?.ToLowerInvariant() == "build")
            {
                AddBuildArguments(inputs["arguments"], path + ".inputs.arguments", scope, inputs["Dockerfile"]?.Text, inputs["buildContext"]?.Text);
            }
        }
    }
}
