using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Builds;

/// <summary>Finds builds with named contexts in GitHub workflows: of the action <c>docker/build-push-action</c>, and of commands.</summary>
static class WorkflowBuilds
{
    const string Input = "build-contexts";
    const string Option = "--build-context";

    /// <summary>Returns the builds of the workflows and actions at <paramref name="paths"/>.</summary>
    public static IEnumerable<ImageBuild> In(DocumentFiles files, IReadOnlyList<string> paths) =>
        paths.SelectMany(path => In(path, files.TextAt(path)!));

    static IEnumerable<ImageBuild> In(string path, string text)
    {
        // Paths are relative to the root of the repository.
        int github = path.LastIndexOf("/.github/", StringComparison.Ordinal);
        string root = github < 0 ? DocumentPath.FolderOf(path) : path.Substring(0, github + 1);
        if (text.IndexOf(Option, StringComparison.Ordinal) >= 0)
        {
            // The working directory and Dockerfile of a command are unknown.
            yield return new(null, root, [.. OptionNames(text)]);
        }

        if (text.IndexOf(Input, StringComparison.Ordinal) < 0)
        {
            yield break;
        }

        YamlNode? workflow = YamlNode.ReadFirst(text);
        IEnumerable<YamlNode> jobs = (workflow?["jobs"]?.Entries ?? []).Select(job => job.Value);
        foreach (YamlNode step in jobs.Concat(workflow?["runs"] is { } runs ? [runs] : []).SelectMany(job => job["steps"]?.Items ?? []))
        {
            if (step["with"] is { } with && with[Input]?.Text is { } contexts
                && ImageBuild.Of(root, with["context"]?.Text, with["file"]?.Text, [.. NamesIn(contexts)], isDockerfileInContext: false) is { } build)
            {
                yield return build;
            }
        }
    }

    // One name=value on each line.
    static IEnumerable<string> NamesIn(string contexts) => contexts
        .Split('\n', '\r')
        .Select(line => line.Trim().Trim('"', '\''))
        .Where(line => line.IndexOf('=') > 0)
        .Select(line => line.Substring(0, line.IndexOf('=')));

    static IEnumerable<string> OptionNames(string text)
    {
        for (int at = text.IndexOf(Option, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Option, at, StringComparison.Ordinal))
        {
            at += Option.Length;
            int start = at;
            while (start < text.Length && text[start] is ' ' or '=' or '"' or '\'')
            {
                start++;
            }

            int end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('=' or '"' or '\''))
            {
                end++;
            }

            if (end > start && end < text.Length && text[end] == '=')
            {
                yield return text.Substring(start, end - start);
            }
        }
    }
}
