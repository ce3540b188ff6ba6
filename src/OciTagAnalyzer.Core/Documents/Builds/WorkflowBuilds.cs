using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Builds;

/// <summary>Finds builds in GitHub workflows: of the action <c>docker/build-push-action</c>.</summary>
static class WorkflowBuilds
{
    // Other publishers have actions of this name with the same inputs.
    const string Action = "/build-push-action@";

    /// <summary>Returns the builds of the workflows and actions at <paramref name="paths"/>.</summary>
    public static IEnumerable<ImageBuild> In(DocumentFiles files, IReadOnlyList<string> paths) =>
        paths.SelectMany(path => In(path, files.TextAt(path)!));

    static IEnumerable<ImageBuild> In(string path, string text)
    {
        // Paths are relative to the root of the repository.
        int github = path.LastIndexOf("/.github/", StringComparison.Ordinal);
        string root = github < 0 ? DocumentPath.FolderOf(path) : path.Substring(0, github + 1);
        if (text.IndexOf(Action, StringComparison.OrdinalIgnoreCase) < 0)
        {
            yield break;
        }

        YamlNode? workflow = YamlNode.ReadFirst(text);
        IEnumerable<YamlNode> jobs = (workflow?["jobs"]?.Entries ?? []).Select(job => job.Value);
        foreach (YamlNode step in jobs.Concat(workflow?["runs"] is { } runs ? [runs] : []).SelectMany(job => job["steps"]?.Items ?? []))
        {
            if (step["with"] is { } with && step["uses"]?.Text?.IndexOf(Action, StringComparison.OrdinalIgnoreCase) > 0)
            {
                yield return ImageBuild.Of(root, with["context"]?.Text, with["file"]?.Text, isDockerfileInContext: false) with
                {
                    // The reader of the workflow finds the images of contexts, with the values of variables; the Dockerfile needs the names.
                    Contexts = [.. TextsIn(path, text, "build-contexts", with["build-contexts"]).Select(named => named with { Value = null })],
                    Arguments = [.. TextsIn(path, text, "build-args", with["build-args"])],
                };
            }
        }
    }

    // One name=value on each line; # begins a comment. The action parses it as CSV.
    static IEnumerable<BuildText> TextsIn(string path, string text, string key, YamlNode? node)
    {
        if (node?.Text is null)
        {
            yield break;
        }

        MappedText lines = node.Scalar.ToMapped(text);
        int end;
        for (int start = 0; start < lines.Text.Length; start = end + 1)
        {
            int lineEnd = lines.Text.IndexOf('\n', start);
            end = lineEnd < 0 ? lines.Text.Length : lineEnd;
            int comment = lines.Text.IndexOf('#', start, end - start);
            TextRange line = Trimmed(lines.Text, TextRange.FromBounds(start, comment < 0 ? end : comment));
            int equals = lines.Text.IndexOf('=', line.Start, line.Length);
            if (equals > line.Start)
            {
                var value = TextRange.FromBounds(equals + 1, line.End);
                yield return new(path, key, lines.Text.Substring(line.Start, equals - line.Start), ValueOf(lines, value))
                {
                    Untyped = node.Scalar.IsUntyped ? node.Scalar.Range : null,
                };
            }
        }
    }

    static ComposedText ValueOf(MappedText lines, TextRange range)
    {
        var value = new MappedText(lines.Text.Substring(range.Start, range.Length), lines.Map.From(range.Start));
        TextRange source = lines.Map.ToDocument(range);
        if (ExpressionHoles.Find(value, source, ("${{", "}}")) is { } withHoles)
        {
            return withHoles;
        }

        var composed = new ComposedText(source);
        for (int i = 0; i < value.Text.Length; i++)
        {
            composed.Append(value.Text[i], value.Map.ToDocument(new TextRange(i, 1)));
        }

        return composed;
    }

    static TextRange Trimmed(string text, TextRange range)
    {
        int start = range.Start;
        int end = range.End;
        while (start < end && IsBlankOrQuote(text[start]))
        {
            start++;
        }

        while (end > start && IsBlankOrQuote(text[end - 1]))
        {
            end--;
        }

        return TextRange.FromBounds(start, end);
    }

    static bool IsBlankOrQuote(char c) => char.IsWhiteSpace(c) || c is '"' or '\'';
}
