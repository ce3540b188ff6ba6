using OciTagAnalyzer.Core.Documents.Files;

namespace OciTagAnalyzer.Core.Documents.Pipelines.Azure;

/// <summary>The files that Azure pipelines include as templates, by the paths relative to the including file or the repository.</summary>
/// <param name="files">The documents.</param>
/// <param name="pipelines">The paths of the pipelines.</param>
sealed class AzureTemplates(DocumentFiles files, IReadOnlyList<string> pipelines)
{
    const string Key = "template:";

    readonly Lazy<HashSet<string>> included = new(
        () => new(pipelines.SelectMany(path => TemplatesIn(path, files.TextAt(path)!)), StringComparer.OrdinalIgnoreCase));

    /// <summary>True if another pipeline includes the file at a normalized path. Another repository may include one that is named as a template.</summary>
    public bool IsIncluded(string path) =>
        path.IndexOf("template", StringComparison.OrdinalIgnoreCase) >= 0
        || included.Value.Any(template => path.EndsWith(template, StringComparison.OrdinalIgnoreCase));

    // A path that begins with a slash is relative to the repository, whose root is not known here.
    static IEnumerable<string> TemplatesIn(string path, string text)
    {
        for (int at = text.IndexOf(Key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Key, at, StringComparison.Ordinal))
        {
            at += Key.Length;
            int end = text.IndexOfAny(['\n', '\r', '#', '@'], at);
            string template = text.Substring(at, (end < 0 ? text.Length : end) - at).Trim(' ', '\'', '"');
            if (template.Length > 0)
            {
                yield return template[0] == '/' ? DocumentPath.Normal(template) : DocumentPath.In(DocumentPath.FolderOf(path), template);
            }
        }
    }
}
