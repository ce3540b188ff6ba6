using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Tool.Workspace.Files;
using OciTagAnalyzer.Tool.Workspace.Git;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>
/// The source files below a folder: those that git tracks, or would track by its ignore rules. Skipped are also build output, packages, the folders of
/// tools, linked folders, other git repositories, and special files.
/// </summary>
sealed class FolderFiles
{
    static readonly HashSet<string> outputFolders = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "node_modules" };

    // The data of tools, which a repository without ignore rules may contain.
    static readonly HashSet<string> toolFolders = new(StringComparer.OrdinalIgnoreCase)
    {
        ".git", ".hg", ".jj", ".svn", ".vs", ".idea", ".cache", ".gradle", ".nuget", ".terraform", ".tox", ".venv", ".yarn",
    };

    // By default, .NET silently skips inaccessible folders.
    static readonly EnumerationOptions here = new() { AttributesToSkip = FileAttributes.System, IgnoreInaccessible = false };

    readonly List<string> files = [];
    readonly List<string> problems = [];
    readonly List<string> special = [];
    readonly List<string> repositories = [];
    readonly List<SkippedPath> skipped = [];
    readonly Lazy<GitIndex> tracked;
    IReadOnlySet<string> wanted = new HashSet<string>();

    FolderFiles(string folder, string? repository)
    {
        Folder = folder;
        tracked = new(() => GitIndex.Read(repository));
    }

    /// <summary>The full path of the folder.</summary>
    public string Folder { get; }

    /// <summary>The full paths of the files, in a fixed order.</summary>
    public IReadOnlyList<string> Files => files;

    /// <summary>The folders, and the files that may contain images, that were skipped.</summary>
    public IReadOnlyList<SkippedPath> Skipped => skipped;

    /// <summary>The folders that could not be read, a sentence each.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>The files and repositories that were skipped, a sentence each.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            foreach (string file in special)
            {
                yield return $"'{file}' is skipped: it is a pipe, a socket or a device";
            }

            if (repositories.Count > 0)
            {
                yield return QuotedList.Of(repositories) + (repositories.Count == 1
                    ? " is another git repository and is skipped; pass it as PATH to include it"
                    : " are other git repositories and are skipped; pass one as PATH to include it");
            }
        }
    }

    /// <summary>Finds the files below <paramref name="folder"/>.</summary>
    /// <param name="folder">The full path of the folder.</param>
    /// <param name="wanted">The full paths of files that are never ignored.</param>
    public static FolderFiles Below(string folder, params IEnumerable<string> wanted)
    {
        string? repository = GitRepository.RootOf(folder);
        var found = new FolderFiles(folder, repository) { wanted = wanted.ToHashSet(StringComparer.Ordinal) };
        found.AddBelow(folder, IgnoreRules.In(folder, repository), isIgnored: false);
        return found;
    }

    /// <summary>Adds a file that does not exist yet.</summary>
    public void AddNew(string file)
    {
        if (!files.Contains(file))
        {
            files.Add(file);
        }
    }

    /// <summary>True for <paramref name="folder"/> and all paths below it.</summary>
    public static bool IsBelow(string path, string folder)
    {
        string relative = Path.GetRelativePath(folder, path);
        return relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(relative);
    }

    /// <summary>The nearest file of that name, in <paramref name="folder"/> or above it; null if there is none.</summary>
    public static string? NearestAbove(string folder, string name)
    {
        for (string? at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            string file = Path.Combine(at, name);
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }

    /// <summary>Adds the files in a folder and below it.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="rules">The ignore rules in it.</param>
    /// <param name="isIgnored">True if the folder is ignored, so that only tracked files are added.</param>
    void AddBelow(string folder, IgnoreRules rules, bool isIgnored)
    {
        try
        {
            foreach (string file in Directory.EnumerateFiles(folder, "*", here).Order(StringComparer.Ordinal))
            {
                if (isIgnored ? tracked.Value.HasFile(file) : !IsIgnored(file, rules))
                {
                    Add(file);
                }
            }

            foreach (DirectoryInfo child in new DirectoryInfo(folder).EnumerateDirectories("*", here).OrderBy(child => child.Name, StringComparer.Ordinal))
            {
                AddChild(child, rules, isIgnored);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add($"'{folder}' cannot be read: {exception.Message}");
        }
    }

    void AddChild(DirectoryInfo child, IgnoreRules rules, bool isIgnored)
    {
        string? reason = outputFolders.Contains(child.Name) ? "build output or packages"
            : toolFolders.Contains(child.Name) ? "data of a tool"
            : child.LinkTarget is not null ? "a link"
            : null;
        if (reason is not null)
        {
            Skip(child, reason);
            return;
        }

        if (GitRepository.IsRoot(child.FullName))
        {
            repositories.Add(Path.GetRelativePath(Folder, child.FullName));
            Skip(child, "another git repository");
            return;
        }

        bool isChildIgnored = isIgnored;
        if (!isIgnored && rules.Ignored(child.FullName, isFolder: true) is { } ignored)
        {
            Skip(child, ReasonOf(ignored));
            isChildIgnored = true;
        }

        if (!isChildIgnored || tracked.Value.HasFilesIn(child.FullName))
        {
            AddBelow(child.FullName, rules.Below(child.FullName), isChildIgnored);
        }
    }

    // Git keeps a tracked file, whatever the rules say.
    bool IsIgnored(string file, IgnoreRules rules)
    {
        if (rules.Ignored(file, isFolder: false) is not { } ignored || wanted.Contains(file) || tracked.Value.HasFile(file))
        {
            return false;
        }

        if (MayContainImages(file))
        {
            skipped.Add(new(file, ReasonOf(ignored)));
        }

        return true;
    }

    string ReasonOf((string File, string Pattern) ignored) =>
        $"ignored by '{ignored.Pattern}' in '{Path.GetRelativePath(Folder, ignored.File).Replace('\\', '/')}'";

    void Skip(DirectoryInfo child, string reason) => skipped.Add(new(child.FullName + Path.DirectorySeparatorChar, reason));

    void Add(string file)
    {
        if (!SpecialFile.Is(file))
        {
            files.Add(file);
        }
        else if (MayContainImages(file))
        {
            special.Add(file);
            skipped.Add(new(file, "a pipe, a socket or a device"));
        }
    }

    static bool MayContainImages(string file) => DocumentKind.Of(file) != DocumentKind.None || Entry.IsOpened(file);
}
