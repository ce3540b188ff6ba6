using OciTagAnalyzer.Core.Documents.Files;
using OciTagAnalyzer.Core.Formats.Yaml;

namespace OciTagAnalyzer.Core.Documents.Pipelines.GitLab;

/// <summary>The pipelines that include local files (https://docs.gitlab.com/ci/yaml/#includelocal).</summary>
/// <param name="files">The documents.</param>
/// <param name="pipelines">The paths of the pipelines.</param>
sealed class GitLabProjects(DocumentFiles files, IReadOnlyList<string> pipelines)
{
    // Each file is read together with all others; more would take too long.
    const int MaxFiles = 50;
    const int MaxLength = 1 << 18;
    const string Key = "include";

    readonly Lazy<ILookup<string, GitLabProject>> projects = new(() =>
        ProjectsIn(files, pipelines).SelectMany(project => project.Files.Select(file => (file, project))).ToLookup(of => of.file, of => of.project));

    /// <summary>Returns the projects that contain the file at a normalized path.</summary>
    public IEnumerable<GitLabProject> Of(string path) => projects.Value[path];

    static IEnumerable<GitLabProject> ProjectsIn(DocumentFiles files, IReadOnlyList<string> pipelines)
    {
        var includes = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var open = new Queue<string>(pipelines);
        while (open.Count > 0)
        {
            string path = open.Dequeue();
            if (!includes.ContainsKey(path))
            {
                includes.Add(path, [.. IncludedBy(path, files)]);
                foreach (string other in includes[path])
                {
                    open.Enqueue(other);
                }
            }
        }

        HashSet<string> included = new(includes.SelectMany(file => file.Value.Where(other => other != file.Key)), StringComparer.Ordinal);
        foreach (string main in pipelines.Where(path => includes[path].Count > 0 && (IsDefault(path) || !included.Contains(path))))
        {
            var all = new List<string>();
            Add(main, includes, all);
            if (all.Count <= MaxFiles && all.Sum(file => files.TextAt(file)!.Length) <= MaxLength)
            {
                yield return new(all);
            }
        }
    }

    // GitLab runs it, even if another file includes it.
    static bool IsDefault(string path) => DocumentPath.NameOf(path) is ".gitlab-ci.yml";

    static void Add(string path, Dictionary<string, IReadOnlyList<string>> includes, List<string> all)
    {
        if (all.Count > MaxFiles || all.Contains(path))
        {
            return;
        }

        all.Add(path);
        foreach (string included in includes[path].Reverse())
        {
            Add(included, includes, all);
        }
    }

    static IEnumerable<string> IncludedBy(string path, DocumentFiles files)
    {
        string text = files.TextAt(path)!;
        foreach (YamlNode include in text.IndexOf(Key, StringComparison.Ordinal) < 0 ? [] : YamlNode.Read(text).Select(root => root[Key]).OfType<YamlNode>())
        {
            foreach (YamlNode entry in include.Items.Count > 0 ? include.Items : [include])
            {
                if ((entry.Text ?? entry["local"]?.Text) is { } local && local.IndexOf("://", StringComparison.Ordinal) < 0)
                {
                    IEnumerable<IReadOnlyList<string>> found = RootsOf(path).Select(root => FilesAt(root, local.TrimStart('/'), files));
                    foreach (string included in found.FirstOrDefault(paths => paths.Count > 0) ?? [])
                    {
                        yield return included;
                    }
                }
            }
        }
    }

    // The path may be a pattern (https://docs.gitlab.com/ci/yaml/includes/#use-includelocal-with-wildcard-file-paths).
    static IReadOnlyList<string> FilesAt(string root, string local, DocumentFiles files)
    {
        string path = DocumentPath.In(root, local);
        if (path.IndexOf('*') < 0)
        {
            return files.Has(path) ? [path] : [];
        }

        return [.. files.Paths.Where(file => IsYaml(file) && WildcardPath.Matches(path, file)).OrderBy(file => file, StringComparer.Ordinal)];
    }

    static bool IsYaml(string path) =>
        path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    // A path is relative to the root of the repository, which contains the main pipeline.
    static IEnumerable<string> RootsOf(string path)
    {
        for (int end = path.LastIndexOf('/'); end >= 0; end = end == 0 ? -1 : path.LastIndexOf('/', end - 1))
        {
            yield return path.Substring(0, end + 1);
        }

        if (path is not ['/', ..])
        {
            yield return "";
        }
    }
}
