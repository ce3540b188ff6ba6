using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Documents.Builds;
using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Pipelines;

/// <summary>The commands in the scripts of a pipeline that build images, as builds of Dockerfiles.</summary>
/// <param name="placeOf">Returns the image in a value; null if there is none.</param>
/// <param name="mentionsOf">Returns the number of times that the document mentions a variable.</param>
sealed class ScriptBuilds(Func<PipelineValue, FoundImage?> placeOf, Func<PipelineVariable, int> mentionsOf)
{
    // Variables that refer to each other have no end.
    const int MaxDepth = 8;

    // Folders in the root of a repository. The scripts begin in the root.
    static readonly string[] pipelineFolders =
        ["/.github/", "/.gitlab/", "/.circleci/", "/.woodpecker/", "/.azuredevops/", "/.azure-pipelines/", "/.azure/pipelines/", "/eng/pipelines/"];

    readonly List<(BuildCommand Command, ScriptValues Values, string? Folder)> commands = [];

    /// <summary>Adds a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="values">The values of its variables.</param>
    /// <param name="folder">The folder in which the script begins, relative to the repository; null if it is unknown.</param>
    public void Add(BuildCommand command, ScriptValues values, string? folder) => commands.Add((command, values, folder));

    /// <summary>Returns the builds.</summary>
    /// <param name="path">The normalized path of the pipeline.</param>
    /// <param name="files">The documents.</param>
    /// <param name="local">The names of the images that the pipeline builds.</param>
    public IEnumerable<ImageBuild> In(string path, DocumentFiles files, IEnumerable<string> local)
    {
        HashSet<string> localImages = new(local.Select(ImageBuild.NormalName), StringComparer.Ordinal);
        string[] roots = [.. RootsOf(path)];
        foreach ((BuildCommand command, ScriptValues values, string? folder) in commands)
        {
            string? inScript = values.Folder;
            bool isKnown = inScript is not null && folder is not null && command.Context is { } context && context.Text.Text != "-";
            IEnumerable<string> folders = isKnown ? roots.Select(root => DocumentPath.FolderIn(root, folder + "/" + inScript)) : [];
            ImageBuild[] candidates = isKnown
                ? [.. folders.Select(from => ImageBuild.Of(from, TextOf(command.Context), TextOf(command.Dockerfile), isDockerfileInContext: false))]
                : [new(null, roots[roots.Length - 1])];
            yield return (candidates.FirstOrDefault(build => build.Dockerfile is { } dockerfile && files.Has(dockerfile)) ?? candidates[0]) with
            {
                Arguments = [.. command.Arguments.Select(argument => ArgumentOf(argument, path, values))],
                Contexts = [.. command.Contexts.Select(named => new BuildText(path, values.Path, NameOf(named), null))],
                LocalImages = localImages,
            };
        }
    }

    // A variable in a path makes it unknown.
    static string? TextOf(CommandWord? word) => word?.Text.WithHoleNames.Replace(ImageText.Hole, '$');

    static string NameOf(CommandWord word) => word.Text.Text.Split('=')[0];

    // Another pipeline file may be anywhere; the Dockerfile shows where the root is.
    static IEnumerable<string> RootsOf(string path)
    {
        if (Array.Find(pipelineFolders, name => path.IndexOf(name, StringComparison.Ordinal) >= 0) is { } folder)
        {
            yield return path.Substring(0, path.LastIndexOf(folder, StringComparison.Ordinal) + 1);
            yield break;
        }

        for (int end = path.LastIndexOf('/'); end >= 0; end = end == 0 ? -1 : path.LastIndexOf('/', end - 1))
        {
            yield return path.Substring(0, end + 1);
        }

        if (path.Length == 0 || path[0] != '/')
        {
            yield return "";
        }
    }

    BuildText ArgumentOf(CommandWord argument, string path, ScriptValues values)
    {
        // Without a value, the environment has it.
        string name = NameOf(argument);
        int start = name.Length + 1;
        if (start >= argument.Text.Text.Length)
        {
            return new(path, values.Path, name, null);
        }

        FoundImage value = argument.From(start).ToPlace(ImageText.Known(""), values.Path);
        return new(path, values.Path, name, Compose(value, values.Of(value), 0));
    }

    ComposedText Compose(FoundImage value, VariableLookup scope, int depth)
    {
        var composed = new ComposedText(value.Span);
        int hole = 0;
        for (int i = 0; i < value.Written.Text.Length; i++)
        {
            TextRange range = value.Map.ToDocument(new TextRange(i, 1));
            if (value.Written.Text[i] != ImageText.Hole)
            {
                composed.Append(value.Written.Text[i], range);
                continue;
            }

            string name = value.Written.HoleNames[hole++];
            if (depth == MaxDepth || scope(name) is not { Values: [var only] } variable || placeOf(only) is not { } place
                || !composed.TryAppend(Compose(place, only.Scope, variable, depth + 1)))
            {
                composed.AppendHole(name, range);
            }
        }

        return composed;
    }

    // A value that is also used for something else must not change.
    ComposedText Compose(FoundImage value, VariableLookup scope, PipelineVariable variable, int depth)
    {
        ComposedText composed = Compose(value, scope, depth);
        if (mentionsOf(variable) > 1)
        {
            composed.MarkOtherUse();
        }

        return composed;
    }
}
