using System.Collections.Concurrent;
using OciTagAnalyzer.Core.Documents.Files;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>
/// The compose files that Compose merges into projects: the variants of a file in one folder (<c>compose.yaml</c>, <c>compose.prod.yaml</c>,
/// <c>docker-compose.override.yml</c>), and the files that they include.
/// </summary>
sealed class ComposeProjects
{
    // In order of precedence (compose-go, cli/options.go).
    static readonly string[] defaultNames = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];
    static readonly string[] overrideNames =
        ["compose.override.yml", "compose.override.yaml", "docker-compose.override.yml", "docker-compose.override.yaml"];

    readonly DocumentFiles files;
    readonly ConcurrentDictionary<string, ComposeFile?> read = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, ComposeEnvironment?> environments = new(StringComparer.Ordinal);
    readonly Lazy<IReadOnlyList<string>> paths;
    readonly Lazy<Dictionary<string, IReadOnlyList<ComposeFile>>> projects;
    readonly Lazy<Dictionary<string, (ComposeFile By, IReadOnlyList<string> Environments)>> includes;
    readonly Lazy<ILookup<string, IReadOnlyList<ComposeFile>>> merges;
    readonly Lazy<ILookup<(string Path, string Service), (string By, ComposeDefinition Definition)>> extenders;

    /// <summary>
    /// Creates the projects of the compose files at <paramref name="named"/>, and of those at <paramref name="others"/> that are compose files by
    /// their text. <paramref name="files"/> contains them.
    /// </summary>
    public ComposeProjects(DocumentFiles files, IReadOnlyList<string> named, IReadOnlyList<string> others)
    {
        this.files = files;
        paths = new(() =>
        [
            .. named.Concat(others.Where(path => ComposeFile.Is(files.TextAt(path)!))).OrderBy(path => path, StringComparer.Ordinal),
        ]);
        projects = new(FindProjects);
        includes = new(FindIncludes);
        merges = new(() => FindMerges().SelectMany(merge => merge.Select(file => (file.Path, merge))).ToLookup(file => file.Path, file => file.merge));
        extenders = new(() => FindExtenders().ToLookup(extender => extender.Extended, extender => (extender.By, extender.Definition)));
    }

    /// <summary>The normalized paths of the compose files, in order.</summary>
    public IReadOnlyList<string> Paths => paths.Value;

    /// <summary>All projects, each as the list of its files.</summary>
    public IEnumerable<IReadOnlyList<ComposeFile>> All => projects.Value.Values.Distinct();

    /// <summary>The context that the project and the <c>.env</c> file provide for the compose file at a normalized path.</summary>
    public ComposeContext ContextOf(string path) => new(this, path);

    /// <summary>The files of the project to which the file at a normalized path belongs, in order.</summary>
    public IReadOnlyList<ComposeFile> ProjectOf(string path) =>
        projects.Value.TryGetValue(path, out IReadOnlyList<ComposeFile>? project) ? project : FileAt(path) is { } file ? [file] : [];

    /// <summary>The lists of files that contain the file at a normalized path, and that Compose merges in this order, unless an option names others.</summary>
    public IEnumerable<IReadOnlyList<ComposeFile>> MergesOf(string path) => merges.Value[path];

    /// <summary>
    /// True if a service only completes those of other files, and each of them has another image: Compose runs the file itself only if an option
    /// names it (https://docs.docker.com/reference/compose-file/services/#extends).
    /// </summary>
    public bool IsReplacedByExtending(string path, string service)
    {
        IEnumerable<(string By, ComposeDefinition Definition)> extending = extenders.Value[(path, service)];
        return !merges.Value.Contains(path) && extending.Any(extender => extender.By != path)
            && extending.All(extender => extender.Definition.ReplacesImage || extender.Definition.Builds);
    }

    /// <summary>
    /// The variables of a compose file: from the <c>.env</c> file in its folder or, for an included file, from the one that the entry determines.
    /// Null without such a file.
    /// </summary>
    public ComposeEnvironment? EnvironmentOf(string path)
    {
        if (!includes.Value.TryGetValue(path, out (ComposeFile By, IReadOnlyList<string> Environments) include))
        {
            return EnvironmentIn(DocumentPath.FolderOf(path));
        }

        // The project that includes a file provides its variables as well, and these have precedence.
        ComposeEnvironment? outer = EnvironmentIn(include.By.Folder);
        string[] others = [.. include.Environments.Where(environment => environment != outer?.Path)];
        return others.Length == 0 ? outer : environments.GetOrAdd(string.Join("\n", others) + '\n' + outer?.Path, _ => ReadAll(others, outer));
    }

    /// <summary>The variables from the <c>.env</c> file in a folder; null without such a file.</summary>
    ComposeEnvironment? EnvironmentIn(string folder) =>
        environments.GetOrAdd(folder + ComposeEnvironment.FileName, file => ReadEnvironment(file, null));

    ComposeEnvironment? ReadAll(IReadOnlyList<string> paths, ComposeEnvironment? outer)
    {
        ComposeEnvironment? earlier = null;
        foreach (string path in paths)
        {
            earlier = ReadEnvironment(path, outer, earlier) ?? earlier;
        }

        return earlier ?? outer;
    }

    ComposeEnvironment? ReadEnvironment(string path, ComposeEnvironment? outer, ComposeEnvironment? earlier = null) =>
        files.TextAt(path) is { } text ? ComposeEnvironment.Read(path, text, outer, earlier) : null;

    Dictionary<string, (ComposeFile By, IReadOnlyList<string> Environments)> FindIncludes()
    {
        var found = new Dictionary<string, (ComposeFile By, IReadOnlyList<string> Environments)>(StringComparer.Ordinal);
        foreach (ComposeFile file in Paths.Select(FileAt).OfType<ComposeFile>())
        {
            foreach ((ComposeInclude include, string path) in file.Included.SelectMany(include => include.Files.Select(path => (include, path))))
            {
                found[path] = (file, include.Environments);
            }
        }

        return found;
    }

    /// <summary>
    /// True if a service of a file builds its image, directly or through the services that it extends, or if it extends a service in an unknown
    /// file.
    /// </summary>
    public bool Builds(ComposeFile file, string service)
    {
        var seen = new HashSet<(string, string)>();
        while (seen.Add((file.Path, service)) && file.Services.TryGetValue(service, out ComposeDefinition? definition))
        {
            if (definition.Builds || definition.ResetsBuild)
            {
                return definition.Builds;
            }

            if (definition.Extended is not { } extended)
            {
                return false;
            }

            service = extended;
            if (definition.ExtendedFile is { } other)
            {
                if (FileAt(DocumentPath.In(file.Folder, other)) is not { } known)
                {
                    return true;
                }

                file = known;
            }
        }

        return false;
    }

    ComposeFile? FileAt(string path) => read.GetOrAdd(path, _ => files.TextAt(path) is { } text ? ComposeFile.Read(path, text) : null);

    Dictionary<string, IReadOnlyList<ComposeFile>> FindProjects()
    {
        ComposeFile[] all = [.. Paths.Select(FileAt).OfType<ComposeFile>()];
        var groups = new Dictionary<string, List<ComposeFile>>(StringComparer.Ordinal);
        foreach (IGrouping<string, ComposeFile> variants in all.GroupBy(file => FamilyOf(file.Path), StringComparer.Ordinal))
        {
            List<ComposeFile> group = [.. variants];
            group.ForEach(file => groups[file.Path] = group);
        }

        foreach (ComposeFile file in all)
        {
            foreach (string other in file.Included.SelectMany(included => included.Files).Concat(EnvironmentIn(file.Folder)?.ComposeFiles(file.Folder) ?? []))
            {
                Join(groups, file.Path, other);
            }
        }

        return groups.ToDictionary(
            group => group.Key,
            group => (IReadOnlyList<ComposeFile>)group.Value,
            StringComparer.Ordinal);
    }

    IEnumerable<IReadOnlyList<ComposeFile>> FindMerges()
    {
        foreach (IGrouping<string, string> folder in Paths.GroupBy(DocumentPath.FolderOf, StringComparer.Ordinal))
        {
            string[] chosen = [.. EnvironmentIn(folder.Key)?.ComposeFiles(folder.Key) ?? []];
            IEnumerable<string?> found = chosen.Length > 0 ? chosen : new[] { FirstOf(folder, defaultNames), FirstOf(folder, overrideNames) };
            yield return [.. found.OfType<string>().Select(FileAt).OfType<ComposeFile>()];
        }

        foreach (ComposeInclude included in Paths.Select(FileAt).OfType<ComposeFile>().SelectMany(file => file.Included))
        {
            yield return [.. included.Files.Select(FileAt).OfType<ComposeFile>()];
        }
    }

    IEnumerable<((string Path, string Service) Extended, string By, ComposeDefinition Definition)> FindExtenders() =>
        from file in Paths.Select(FileAt).OfType<ComposeFile>()
        from definition in file.Services.Values
        where definition.Extended is not null
        let path = definition.ExtendedFile is { } other ? DocumentPath.In(file.Folder, other) : file.Path
        select ((path, definition.Extended), file.Path, definition);

    static string? FirstOf(IGrouping<string, string> folder, string[] names) =>
        names.Select(name => folder.Key + name).FirstOrDefault(folder.Contains);

    void Join(Dictionary<string, List<ComposeFile>> groups, string path, string other)
    {
        List<ComposeFile> group = groups[path];
        if (!groups.TryGetValue(other, out List<ComposeFile>? joined))
        {
            // An included file may have any name.
            if (FileAt(other) is not { } file)
            {
                return;
            }

            joined = [file];
        }

        if (joined != group)
        {
            group.AddRange(joined);
            joined.ForEach(file => groups[file.Path] = group);
        }
    }

    // docker-compose.prod.yml, docker-compose-prod.yml and compose.yaml are variants of one file; shop.compose.yaml is not. So are stack.yml and
    // stack.prod.yml.
    static string FamilyOf(string path)
    {
        const string compose = "compose";
        const string docker = "docker-";
        string name = DocumentPath.NameOf(path);
        int at = name.IndexOf(compose, StringComparison.OrdinalIgnoreCase);
        string prefix = name.Substring(0, at < 0 ? name.IndexOf('.') : at);
        if (prefix.EndsWith(docker, StringComparison.OrdinalIgnoreCase))
        {
            prefix = prefix.Substring(0, prefix.Length - docker.Length);
        }

        return DocumentPath.FolderOf(path) + prefix.ToLowerInvariant();
    }
}
