using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Names;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Pipelines;

/// <summary>Finds the images that the commands of a pipeline pull. An image that the pipeline itself builds is not pulled.</summary>
/// <param name="builds">Receives the commands that build images.</param>
sealed class PipelineScripts(ScriptBuilds builds)
{
    // Far more than an image that is built has.
    const int MaxValues = 64;

    readonly List<(FoundImage Image, VariableLookup Scope, bool IsRun, int Job)> images = [];
    readonly HashSet<string> built = new(StringComparer.OrdinalIgnoreCase);

    // The jobs that may build images with unknown names: these exist only on the machine of the job.
    readonly HashSet<int> unknownBuilders = [];
    int job;

    /// <summary>The images that are pulled, after all scripts were added, with the variables that they use.</summary>
    public IEnumerable<(FoundImage Image, VariableLookup Scope, Func<ImageText, VariableLookup, bool> IsPulled)> Pulled => images
        .Where(image => !IsBuilt(image.Image.Written, image.Scope) && !(image.IsRun && IsLocal(image.Image.Written, image.Scope, image.Job)))
        .Select(image => (image.Image, image.Scope, IsPulled(image.IsRun, image.Job)));

    /// <summary>False if a script certainly neither pulls nor builds an image.</summary>
    public static bool MayMatter(string script) => CommandImages.MayBeInScript(script) || BuiltImages.MayBeIn(script);

    /// <summary>The names of the images that the pipeline builds.</summary>
    public IEnumerable<string> Built => built;

    /// <summary>Adds the commands of a script.</summary>
    /// <param name="script">The script, with what the pipeline evaluates as holes.</param>
    /// <param name="node">The scalar that contains it.</param>
    /// <param name="path">The path to it.</param>
    /// <param name="scope">Finds the variables of the pipeline.</param>
    /// <param name="variables">The variables of the shell.</param>
    /// <param name="folder">The folder in which the script begins, relative to the repository; null if it is unknown.</param>
    public void Add(CommandWord script, YamlNode node, string path, VariableLookup scope, ShellVariables variables, string? folder)
    {
        foreach (ShellCommand command in CommandWrapper.InScript(script, variables))
        {
            if (BuiltImages.MayHaveUnknown(command.Words))
            {
                _ = unknownBuilders.Add(job);
            }

            var values = new ScriptValues(variables, command.Block, variables.Position, node, path, scope);
            foreach (CommandWord image in BuiltImages.In(command.Words))
            {
                AddBuilt(image.Text, values.Of(image.ToPlace(ImageText.Known(""), path)));
            }

            if (BuildCommand.Of(command.Words) is { } build)
            {
                builds.Add(build, values, folder);
            }

            foreach (CommandImage image in CommandImages.InScript(command.Words))
            {
                bool isRun = !image.Place.KeyPath.EndsWith("pull", StringComparison.Ordinal);
                images.Add((image.Place with { KeyPath = path }, values.Of(image.Place), isRun, job));
            }
        }
    }

    /// <summary>Begins the scripts of another job.</summary>
    public void BeginJob() => job++;

    /// <summary>True if the pipeline builds an image with this name.</summary>
    public bool IsBuilt(ImageText image, VariableLookup scope) => NamesOf(image, scope).Any(built.Contains);

    /// <summary>Adds an image that the pipeline builds.</summary>
    public void AddBuilt(ImageText image, VariableLookup scope) => built.UnionWith(NamesOf(image, scope));

    // A value that is an option, or consists of several words, is no image.
    Func<ImageText, VariableLookup, bool> IsPulled(bool isRun, int ofJob) => (value, scope) =>
        value.Text[0] != '-' && !value.Text.Any(char.IsWhiteSpace) && !IsBuilt(value, scope) && !(isRun && IsLocal(value, scope, ofJob));

    // Of the names without a namespace, only those of official images can be pulled. An unknown name may be that of a local image.
    bool IsLocal(ImageText image, VariableLookup scope, int ofJob)
    {
        if (image.HasHoles)
        {
            return image.Text.Length > 1 && image.Name is [ImageText.Hole]
                && (scope(image.HoleNames[0]) is not { Values: { Count: > 0 } names } || names.Take(MaxValues).All(name => IsLocal(name, ofJob)));
        }

        string name = ImageReference.TryParse(image.Name, out ImageReference? reference, out _) ? reference.FamiliarName : image.Name;
        return name.IndexOf('/') < 0 ? !OfficialImages.Contains(name) : unknownBuilders.Contains(ofJob) && !KnownRegistry.IsPublisher(name);
    }

    bool IsLocal(PipelineValue name, int ofJob) => name.Text.IndexOf('$') < 0 && IsLocal(ImageText.Known(name.Text), _ => null, ofJob);

    // The name as written, and with the values of a variable at its beginning.
    static IEnumerable<string> NamesOf(ImageText image, VariableLookup scope)
    {
        ImageText name = image.Slice(new TextRange(0, image.Name.Length));
        yield return name.WithHoleNames;
        if (name.Text is [ImageText.Hole, ..] && scope(name.HoleNames[0]) is { } variable)
        {
            string rest = name.From(1).WithHoleNames;
            foreach (PipelineValue value in variable.Values.Take(MaxValues))
            {
                yield return ImageText.Known(value.Text).Name + rest;
            }
        }
    }
}
