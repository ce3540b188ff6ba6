using OciTagAnalyzer.Core.Commands;
using OciTagAnalyzer.Core.Documents.Builds;
using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Pipelines;

/// <summary>Finds the images of a pipeline: in its entries, in the values of the variables that these use, and in the commands of its scripts.</summary>
abstract class PipelineImages
{
    // Jobs share scripts and images.
    const long MaxRepetitions = 4;
    const long MaxVisits = 10_000;

    readonly FoundImageList places = new();
    readonly ValueUses values;
    readonly Lazy<Mentions> mentions;
    readonly List<TextRange> harmless = [];
    readonly ScriptBuilds builds;
    readonly PipelineScripts scripts;
    readonly List<(FoundImage Image, VariableLookup Scope, Func<string, bool>? IsImage)> images = [];

    // The images in anchored scalars, and how many of the uses of these scalars are images.
    readonly Dictionary<TextRange, (YamlNode Node, int Count)> anchored = [];
    long visits;

    /// <summary>Creates a reader.</summary>
    protected PipelineImages(string text)
    {
        Text = text;
        builds = new(PlaceOf, MentionsOf);
        scripts = new(builds);
        values = new(text, PlaceOf, LossOf, MentionsOf);
        mentions = new(FindMentions);
    }

    /// <summary>The document.</summary>
    protected string Text { get; }

    /// <summary>The variables whose values are whole images.</summary>
    protected IEnumerable<string> WholeVariables => values.WholeVariables;

    /// <summary>Reads the document to its end or first fault.</summary>
    public ScanResult Scan()
    {
        var scanner = new YamlScanner(Text);
        Read(YamlNode.ReadWhole(Text, scanner).Roots);

        // All scripts are known now. A variable may have the name of an image that one of them builds.
        foreach ((FoundImage image, VariableLookup scope, Func<string, bool>? isImage) in images)
        {
            if (image.Written.Text.Length > 1 || !scripts.IsBuilt(image.Written, scope))
            {
                values.Add(image, scope, (value, _) => isImage?.Invoke(value.Text) ?? true, isUncertain: false);
            }
        }

        foreach ((FoundImage image, VariableLookup scope, Func<ImageText, VariableLookup, bool> isPulled) in scripts.Pulled)
        {
            values.Add(image, scope, isPulled, isUncertain: true);
        }

        foreach (FoundImage image in values.Images)
        {
            places.Add(IsUsedElsewhere(image) ? image with { IsEditable = false } : image);
        }

        ScanResult result = places.ToResult(scanner.Fault);
        return scanner.Unread.Count == 0 ? result : result with { Unread = scanner.Unread };
    }

    /// <summary>Returns the builds in the scripts of the pipeline, after it was read.</summary>
    /// <param name="path">The normalized path of the pipeline.</param>
    /// <param name="files">The documents.</param>
    public IEnumerable<ImageBuild> BuildsIn(string path, DocumentFiles files) => builds.In(path, files, scripts.Built);

    /// <summary>Reads the documents of the text.</summary>
    protected abstract void Read(IReadOnlyList<YamlNode> roots);

    /// <summary>Replaces the variables of a value with holes; null if it has none.</summary>
    protected abstract ComposedText? FillIn(MappedText value, TextRange source);

    /// <summary>Replaces what the pipeline itself evaluates in a script with holes; null if there is nothing.</summary>
    protected virtual ComposedText? FillInScript(MappedText script, TextRange source) => FillIn(script, source);

    /// <summary>Returns why the program loses a tag without quotes; null if it does not.</summary>
    protected virtual LostInDocument? LossOf(PipelineValue tag) => null;

    /// <summary>False if aliases and templates repeat far more than the text contains.</summary>
    protected bool Visit(int length = 1) => (visits += length) <= MaxVisits + (MaxRepetitions * Text.Length);

    /// <summary>Adds the image in a scalar, if any.</summary>
    /// <param name="node">The scalar; otherwise nothing is added.</param>
    /// <param name="path">The path to it.</param>
    /// <param name="scope">Finds the variables in it.</param>
    /// <param name="prefix">A text before the image, such as the scheme of a URL; without it, the scalar is no image.</param>
    /// <param name="isImage">True if a text, of the scalar or of the value of a variable, can be an image there.</param>
    protected void AddImage(YamlNode? node, string path, VariableLookup scope, string prefix = "", Func<string, bool>? isImage = null)
    {
        if (node is null || !Visit(1 + node.Scalar.Range.Length) || PlaceOf(node, path) is not { } image
            || !image.Written.Text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) || image.Written.Text.Length == prefix.Length
            || (isImage is not null && image.Written.Text.Length > 1 && !isImage(image.Written.Text)))
        {
            return;
        }

        if (node.Uses > 1)
        {
            // The place of the anchor counts as a use only if it is an image.
            bool isKeyOfImage = path.EndsWith(node.Key ?? "]", StringComparison.Ordinal);
            int count = anchored.TryGetValue(node.Scalar.Range, out var known) ? known.Count : isKeyOfImage ? 0 : 1;
            anchored[node.Scalar.Range] = (node, count + 1);
        }

        if (prefix.Length > 0)
        {
            var rest = TextRange.FromBounds(prefix.Length, image.Written.Text.Length);
            image = image with { Written = image.Written.Slice(rest), Map = image.Map.From(prefix.Length), Span = image.Map.ToDocument(rest) };
        }

        images.Add((image, scope, isImage));
    }

    /// <summary>Returns the folder that the first of several entries specifies; null if it contains an expression.</summary>
    protected static string? FolderOf(params YamlNode?[] entries) =>
        entries.Select(entry => entry?.Text).FirstOrDefault(text => text is not null) is not { } folder ? ""
            : folder.IndexOf('$') >= 0 || folder.IndexOf("<<", StringComparison.Ordinal) >= 0 || folder is ['/' or '~', ..] ? null
            : folder;

    /// <summary>Begins the scripts of another job, which runs on a machine of its own.</summary>
    protected void BeginJob() => scripts.BeginJob();

    /// <summary>Adds the images in the commands of a script: a scalar, or a list of them.</summary>
    protected void AddScript(YamlNode? node, string path, VariableLookup scope, ShellKind shell = ShellKind.Posix, string? folder = "") =>
        AddScripts(scope, shell, folder, (node, path));

    /// <summary>Adds the images in the commands of scripts that run one after the other in the same shell.</summary>
    /// <param name="scope">Finds the variables of the pipeline.</param>
    /// <param name="shell">The shell.</param>
    /// <param name="folder">The folder in which the scripts begin, relative to the repository; null if it is unknown.</param>
    /// <param name="parts">The scripts, which may be null.</param>
    protected void AddScripts(VariableLookup scope, ShellKind shell, string? folder, params (YamlNode? Node, string Path)[] parts)
    {
        List<(YamlNode Node, string Path)> all = [];
        foreach ((YamlNode? node, string path) in parts)
        {
            AddScalars(node, path, all, 0);
        }

        if (all.Exists(script => PipelineScripts.MayMatter(script.Node.Text!)))
        {
            var variables = new ShellVariables(shell);
            foreach ((YamlNode node, string path) in all)
            {
                MappedText value = node.Scalar.ToMapped(Text);
                ComposedText? filledIn = FillInScript(value, node.Scalar.Range);
                var script = new CommandWord(filledIn?.ToImageText() ?? ImageText.Known(value.Text), filledIn?.ToMap(Text) ?? value.Map, 0);
                scripts.Add(script, node, path, scope, variables, folder);
            }

            harmless.AddRange(variables.Assigned);
        }
    }

    /// <summary>Adds the images in the arguments that a step passes to <c>docker build</c>.</summary>
    /// <param name="arguments">The arguments, without the context.</param>
    /// <param name="path">The path to them.</param>
    /// <param name="scope">Finds the variables in them.</param>
    /// <param name="dockerfile">The path of the Dockerfile, relative to the repository; null, or a pattern, if it is unknown.</param>
    /// <param name="context">The context; null, or a pattern, for the folder of the Dockerfile.</param>
    protected void AddBuildArguments(YamlNode? arguments, string path, VariableLookup scope, string? dockerfile, string? context)
    {
        if (arguments?.Text is null || !Visit(1 + arguments.Scalar.Range.Length))
        {
            return;
        }

        MappedText value = arguments.Scalar.ToMapped(Text);
        ComposedText? filledIn = FillIn(value, arguments.Scalar.Range);
        ImageText written = filledIn?.ToImageText() ?? ImageText.Known(value.Text);

        // Azure replaces line breaks by blanks.
        var line = new CommandWord(
            ImageText.WithHoles(written.Text.Replace('\r', ' ').Replace('\n', ' '), [.. written.HoleNames]), filledIn?.ToMap(Text) ?? value.Map, 0);
        string[] before = ["docker", "build", "-f", dockerfile ?? "*", IsPattern(context) ? "." : context!];
        if (BuildCommand.Of([.. before.Select(word => CommandWord.Of(ImageText.Known(word))), .. CommandLine.Split(line)]) is { } command)
        {
            var variables = new ShellVariables(ShellKind.Posix);
            builds.Add(command, new ScriptValues(variables, variables.Script, variables.Position, arguments, path, scope), IsPattern(dockerfile) ? null : "");
        }
    }

    static bool IsPattern(string? path) => string.IsNullOrEmpty(path) || path!.IndexOf('*') >= 0;

    void AddScalars(YamlNode? node, string path, List<(YamlNode Node, string Path)> all, int depth)
    {
        // GitLab flattens ten levels.
        const int maxDepth = 10;
        if (node is null || !Visit(1 + node.Scalar.Range.Length))
        {
            return;
        }

        if (node.Text is not null)
        {
            all.Add((node, path));
        }

        for (int i = 0; i < node.Items.Count && depth < maxDepth; i++)
        {
            AddScalars(node.Items[i], $"{path}[{i}]", all, depth + 1);
        }
    }

    /// <summary>Adds the images after each <paramref name="scheme"/> in a list with lines or commas: <c>base=docker-image://alpine</c>.</summary>
    protected void AddListed(YamlNode? list, string scheme, string path, VariableLookup scope)
    {
        if (list?.Text is null || !Visit(1 + list.Scalar.Range.Length))
        {
            return;
        }

        // An expression contains blanks.
        MappedText value = list.Scalar.ToMapped(Text);
        ComposedText? filledIn = FillIn(value, list.Scalar.Range);
        ImageText written = filledIn?.ToImageText() ?? ImageText.Known(value.Text);
        SpanMap map = filledIn?.ToMap(Text) ?? value.Map;
        for (int at = written.Text.IndexOf(scheme, StringComparison.Ordinal); at >= 0; at = written.Text.IndexOf(scheme, at, StringComparison.Ordinal))
        {
            at += scheme.Length;
            int end = at;
            while (end < written.Text.Length && !char.IsWhiteSpace(written.Text[end]) && written.Text[end] is not ('"' or '\'' or ','))
            {
                end++;
            }

            if (end > at)
            {
                var range = TextRange.FromBounds(at, end);
                images.Add((new(written.Slice(range), map.ToDocument(range), map.From(at), path), scope, null));
            }
        }
    }

    /// <summary>Adds the images that a step builds: one on each line or between commas.</summary>
    protected void AddBuilt(YamlNode? names, VariableLookup scope)
    {
        foreach (string name in (names?.Text ?? "").Split('\n', ','))
        {
            var value = new MappedText(name.Trim(), SpanMap.Verbatim(0));
            scripts.AddBuilt(FillIn(value, default)?.ToImageText() ?? ImageText.Known(value.Text), scope);
        }
    }

    /// <summary>Marks the variables in a scalar, such as the display name of a job, as used in a way that does not depend on the value.</summary>
    protected void AddHarmless(YamlNode? node)
    {
        if (node?.Text is not null)
        {
            harmless.Add(node.Scalar.Range);
        }
    }

    FoundImage? PlaceOf(PipelineValue value) => value.InScript ?? PlaceOf(value.Node, value.Path);

    FoundImage? PlaceOf(YamlNode node, string path)
    {
        // The lines of a block scalar remain as written, so that only one without a line break can be an image.
        YamlScalar scalar = node.Scalar;
        if (string.IsNullOrEmpty(node.Text) || scalar is { Style: YamlScalarStyle.Block, IsVerbatim: false })
        {
            return null;
        }

        MappedText value = scalar.ToMapped(Text);
        ComposedText? filledIn = FillIn(value, scalar.Range);
        ImageText written = filledIn?.ToImageText() ?? ImageText.Known(value.Text);
        return written.Text.Contains("{{") ? null : new(written, scalar.Range, filledIn?.ToMap(Text) ?? value.Map, path)
        {
            Untyped = scalar.IsUntyped ? scalar.Range : null,
        };
    }

    bool IsUsedElsewhere(FoundImage image) => anchored.TryGetValue(image.Span, out var use) && use.Count < use.Node.Uses;

    int MentionsOf(PipelineVariable variable) => mentions.Value.Of(variable.Spellings);

    Mentions FindMentions()
    {
        var all = new Mentions();
        all.Add(Text, new TextRange(0, Text.Length));
        foreach (TextRange range in harmless)
        {
            all.Add(Text, range, -1);
        }

        return all;
    }
}
