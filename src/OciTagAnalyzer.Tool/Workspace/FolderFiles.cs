using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>
/// The source files below a folder. Skipped are build output, linked folders, hidden folders except for those of pipelines and development
/// containers, other git repositories, and special files.
/// </summary>
sealed class FolderFiles
{
    static readonly HashSet<string> outputFolders = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "node_modules" };

    // Hidden folders with source files, such as ".github" in ".github/workflows/*.yml".
    static readonly HashSet<string> hiddenSourceFolders = new(
        DocumentKind.All
            .SelectMany(kind => kind.Patterns)
            .Where(pattern => pattern.StartsWith('.') && pattern.Contains('/'))
            .Select(pattern => pattern[..pattern.IndexOf('/')]),
        StringComparer.OrdinalIgnoreCase);

    // By default, .NET silently skips inaccessible folders.
    static readonly EnumerationOptions here = new() { AttributesToSkip = FileAttributes.System, IgnoreInaccessible = false };

    readonly List<string> files = [];
    readonly List<string> problems = [];
    readonly List<string> special = [];
    readonly List<string> repositories = [];

    FolderFiles(string folder)
    {
        Folder = folder;
    }

    /// <summary>The full path of the folder.</summary>
    public string Folder { get; }

    /// <summary>The full paths of the files, sorted.</summary>
    public IReadOnlyList<string> Files => files;

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
    public static FolderFiles Below(string folder)
    {
        var found = new FolderFiles(folder);
        found.AddBelow(folder);
        return found;
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

    void AddBelow(string folder)
    {
        try
        {
            foreach (string file in Directory.EnumerateFiles(folder, "*", here).Order(StringComparer.Ordinal))
            {
                Add(file);
            }

            foreach (DirectoryInfo child in new DirectoryInfo(folder).EnumerateDirectories("*", here).OrderBy(child => child.Name, StringComparer.Ordinal))
            {
                AddChild(child);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add($"'{folder}' cannot be read: {exception.Message}");
        }
    }

    void AddChild(DirectoryInfo child)
    {
        if (outputFolders.Contains(child.Name) || (child.Name.StartsWith('.') && !hiddenSourceFolders.Contains(child.Name)) || child.LinkTarget is not null)
        {
            return;
        }

        if (GitRepository.IsRoot(child.FullName))
        {
            repositories.Add(Path.GetRelativePath(Folder, child.FullName));
            return;
        }

        AddBelow(child.FullName);
    }

    void Add(string file)
    {
        if (!SpecialFile.Is(file))
        {
            files.Add(file);
        }
        else if (DocumentKind.Of(file) != DocumentKind.None || Entry.IsOpened(file))
        {
            special.Add(file);
        }
    }
}
