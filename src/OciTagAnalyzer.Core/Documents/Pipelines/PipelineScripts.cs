using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Names;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Pipelines;

/// <summary>Finds the images that the commands of a pipeline pull. An image that the pipeline itself builds is not pulled.</summary>
sealed class PipelineScripts
{
    // Far more than an image that is built has.
    const int MaxValues = 64;

    // The first words of commands that set the variables after them.
    static readonly string[] setters = ["read", "for", "export", "local", "declare", "readonly", "unset", "set", "select", "mapfile", "readarray", "getopts"];

    readonly List<(FoundImage Image, VariableLookup Scope, bool IsRun, int Job)> images = [];
    readonly HashSet<string> built = new(StringComparer.OrdinalIgnoreCase);

    // The jobs that may build images with unknown names: these exist only on the machine of the job.
    readonly HashSet<int> unknownBuilders = [];
    int job;

    /// <summary>The images that are pulled, after all scripts were added, with the variables that they use.</summary>
    public IEnumerable<(FoundImage Image, VariableLookup Scope, Func<string, bool> IsPulled)> Pulled => images
        .Where(image => !IsBuilt(image.Image.Written, image.Scope) && !(image.IsRun && IsLocal(image.Image.Written, image.Scope, image.Job)))
        .Select(image => (image.Image, image.Scope, (Func<string, bool>)(value => IsPulled(value, image.IsRun, image.Job))));

    /// <summary>False if a script certainly neither pulls nor builds an image.</summary>
    public static bool MayMatter(string script) => CommandImages.MayBeInScript(script) || BuiltImages.MayBeIn(script);

    /// <summary>Adds the commands of a script.</summary>
    public void Add(CommandWord script, string path, VariableLookup scope, ShellKind shell)
    {
        HashSet<string>? assigned = null;
        foreach (IReadOnlyList<CommandWord> command in CommandWrapper.InScript(script, shell))
        {
            if (BuiltImages.MayHaveUnknown(command))
            {
                _ = unknownBuilders.Add(job);
            }

            foreach (CommandWord image in BuiltImages.In(command))
            {
                AddBuilt(image.Text, scope);
            }

            foreach (CommandImage image in CommandImages.InScript(command))
            {
                assigned ??= [.. ShellScript.Commands(script, shell).SelectMany(AssignedIn)];
                bool isRun = !image.Place.KeyPath.EndsWith("pull", StringComparison.Ordinal);
                images.Add((image.Place with { KeyPath = path }, Without(assigned, scope), isRun, job));
            }
        }
    }

    /// <summary>Begins the scripts of another job.</summary>
    public void BeginJob() => job++;

    /// <summary>True if the pipeline builds an image with this name.</summary>
    public bool IsBuilt(ImageText image, VariableLookup scope) => NamesOf(image, scope).Any(built.Contains);

    /// <summary>Adds an image that the pipeline builds.</summary>
    public void AddBuilt(ImageText image, VariableLookup scope) => built.UnionWith(NamesOf(image, scope));

    // The value of the document does not apply after an assignment in the script.
    static VariableLookup Without(HashSet<string> assigned, VariableLookup scope) =>
        assigned.Count == 0 ? scope : expression => assigned.Contains(expression.Trim('$', '{', '}', '%')) ? null : scope(expression);

    static IEnumerable<string> AssignedIn(IReadOnlyList<CommandWord> command)
    {
        bool isSetter = Array.IndexOf(setters, command[0].Text.Text) >= 0;
        if (command.Count > 1 && command[1].Text.Text == "=" && command[0].Text.HasHoles)
        {
            // PowerShell: $image = …
            yield return command[0].Text.HoleNames[0].Trim('$', '{', '}');
        }

        foreach (CommandWord word in command)
        {
            int equals = word.Text.Text.IndexOf('=');
            if (equals > 0)
            {
                yield return word.Text.Text.Substring(0, equals);
            }
            else if (isSetter)
            {
                yield return word.Text.Text;
            }
        }
    }

    // A value that is an option, or consists of several words, is no image.
    bool IsPulled(string value, bool isRun, int ofJob) =>
        value[0] != '-' && !value.Any(char.IsWhiteSpace)
        && ImageText.Known(value) is var image && !IsBuilt(image, _ => null) && !(isRun && IsLocal(image, _ => null, ofJob));

    // Of the names without a namespace, only those of official images can be pulled. An unknown name may be that of a local image.
    bool IsLocal(ImageText image, VariableLookup scope, int ofJob)
    {
        if (image.HasHoles)
        {
            return image.Text.Length > 1 && image.Name is [ImageText.Hole] && scope(image.HoleNames[0]) is not { Values.Count: > 0 };
        }

        string name = ImageReference.TryParse(image.Name, out ImageReference? reference, out _) ? reference.FamiliarName : image.Name;
        return name.IndexOf('/') < 0 ? !OfficialImages.Contains(name) : unknownBuilders.Contains(ofJob) && !KnownRegistry.IsPublisher(name);
    }

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
                yield return ImageText.Known(value.Node.Text ?? "").Name + rest;
            }
        }
    }
}
