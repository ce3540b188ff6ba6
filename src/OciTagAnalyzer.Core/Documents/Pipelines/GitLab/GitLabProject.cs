using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Pipelines.GitLab;

/// <summary>
/// A pipeline with the local files that it includes, which GitLab merges. A later file replaces the entries of an earlier one, and the pipeline itself
/// replaces the entries of all (https://docs.gitlab.com/ci/yaml/includes).
/// </summary>
/// <param name="Files">The normalized paths, by precedence.</param>
sealed record GitLabProject(IReadOnlyList<string> Files)
{
    // A document between two files.
    const string Boundary = "\uE000";

    /// <summary>
    /// Returns one text that contains all files, the one at <paramref name="path"/> first, so that positions in it are positions in the text.
    /// </summary>
    public string TextFrom(string path, DocumentFiles files) => string.Join(
        $"\n---\n{Boundary}\n---\n", Files.OrderBy(file => file != path).Select(file => files.TextAt(file)!));

    /// <summary>Returns the documents of such a text, by precedence.</summary>
    /// <param name="roots">The documents of the text.</param>
    /// <param name="path">The path of the first file.</param>
    public IReadOnlyList<YamlNode> ByPrecedence(IReadOnlyList<YamlNode> roots, string path)
    {
        string[] inText = [.. Files.OrderBy(file => file != path)];
        var byFile = new List<(int Precedence, YamlNode Root)>();
        int file = 0;
        foreach (YamlNode root in roots)
        {
            if (root.Text == Boundary)
            {
                file++;
            }
            else
            {
                byFile.Add((Files.TakeWhile(name => name != inText[file]).Count(), root));
            }
        }

        return [.. byFile.OrderBy(root => root.Precedence).Select(root => root.Root)];
    }
}
