using OciTagAnalyzer.Core.Documents.Files;

namespace OciTagAnalyzer.Core.Documents.Pipelines.Azure;

/// <summary>The files that Azure pipelines include as templates, by the paths relative to the including file or the repository.</summary>
/// <param name="files">The documents.</param>
/// <param name="pipelines">The paths of the pipelines.</param>
sealed class AzureTemplates(DocumentFiles files, IReadOnlyList<string> pipelines)
{
    const string Key = "template:";

    // The repository of the file itself.
    const string Self = "@self";

    readonly Dictionary<string, IReadOnlyCollection<AzureImageParameter>> parameters = new(StringComparer.Ordinal);

    readonly Lazy<HashSet<string>> included = new(
        () => new(pipelines.SelectMany(path => TemplatesIn(files.TextAt(path)!).Select(name => FullName(path, name))), StringComparer.OrdinalIgnoreCase));

    readonly Lazy<HashSet<string>> templates = new(() => TemplatesOf(files, pipelines));

    /// <summary>True if another pipeline includes the file at a normalized path. Another repository may include one that is named as a template.</summary>
    public bool IsIncluded(string path) =>
        path.IndexOf("template", StringComparison.OrdinalIgnoreCase) >= 0
        || included.Value.Any(template => path.EndsWith(template, StringComparison.OrdinalIgnoreCase));

    /// <summary>True if a pipeline or one of its templates includes the file at a normalized path.</summary>
    public bool IsTemplate(string path) => templates.Value.Contains(path);

    /// <summary>Returns the parameters that a template uses as images, itself or in its own templates; none if it is not among the documents.</summary>
    /// <param name="path">The normalized path of the file that includes it.</param>
    /// <param name="template">The path as written: relative to that file or, after a slash, to the repository.</param>
    public IReadOnlyCollection<AzureImageParameter> ImageParametersOf(string path, string template)
    {
        template = template.EndsWith(Self, StringComparison.Ordinal) ? template.Substring(0, template.Length - Self.Length) : template;
        return template.Length > 0 && PathOf(files, path, template) is { } file ? ParametersIn(file) : [];
    }

    IReadOnlyCollection<AzureImageParameter> ParametersIn(string file)
    {
        // A template cannot include itself, but a file may say so.
        lock (parameters)
        {
            if (!parameters.TryGetValue(file, out IReadOnlyCollection<AzureImageParameter>? known))
            {
                parameters.Add(file, []);
                var images = new AzureImages(files.TextAt(file)!, isIncluded: true, template => ImageParametersOf(file, template));
                _ = images.Scan();
                parameters[file] = known = images.ImageParameters;
            }

            return known;
        }
    }

    static string? PathOf(DocumentFiles files, string path, string template)
    {
        if (template[0] != '/')
        {
            string relative = DocumentPath.In(DocumentPath.FolderOf(path), template);
            return files.Has(relative) ? relative : null;
        }

        // The root of the repository is one of the folders around the file.
        for (int end = path.LastIndexOf('/'); end >= 0; end = end == 0 ? -1 : path.LastIndexOf('/', end - 1))
        {
            if (DocumentPath.In(path.Substring(0, end + 1), template.TrimStart('/')) is var absolute && files.Has(absolute))
            {
                return absolute;
            }
        }

        return null;
    }

    static HashSet<string> TemplatesOf(DocumentFiles files, IReadOnlyList<string> pipelines)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(pipelines);
        while (open.Count > 0)
        {
            string path = open.Dequeue();
            foreach (string template in TemplatesIn(files.TextAt(path)!).Select(name => PathOf(files, path, name)).OfType<string>().Where(found.Add))
            {
                open.Enqueue(template);
            }
        }

        return found;
    }

    // A path that begins with a slash is relative to the repository, whose root is not known here.
    static string FullName(string path, string template) =>
        template[0] == '/' ? DocumentPath.Normal(template) : DocumentPath.In(DocumentPath.FolderOf(path), template);

    static IEnumerable<string> TemplatesIn(string text)
    {
        for (int at = text.IndexOf(Key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Key, at, StringComparison.Ordinal))
        {
            at += Key.Length;
            int end = text.IndexOfAny(['\n', '\r', '#', '@'], at);
            string template = text.Substring(at, (end < 0 ? text.Length : end) - at).Trim(' ', '\'', '"');
            if (template.Length > 0)
            {
                yield return template;
            }
        }
    }
}
