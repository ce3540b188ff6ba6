using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>
/// The files below a folder that people write. Left out are what a build writes, what is behind a link to a folder, hidden folders except for
/// those of pipelines and development containers, other git repositories, and special files.
/// </summary>
sealed class FolderFiles
{
    static readonly HashSet<string> builtFolders = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "node_modules" };

    // Hidden, and yet what people write: ".github" of ".github/workflows/*.yml".
    static readonly HashSet<string> writtenFolders = new(
        DocumentKind.All.SelectMany(kind => kind.Patterns).Where(pattern => pattern.StartsWith('.') && pattern.Contains('/')).Select(pattern => pattern[..pattern.IndexOf('/')]),
        StringComparer.OrdinalIgnoreCase);

    // By default .NET leaves out without a word what it may not read.
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

    /// <summary>The full paths of the files, in order.</summary>
    public IReadOnlyList<string> Files => files;

    /// <summary>What could not be read, a sentence each.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>What was left out although it looks as if it belonged here, a sentence each.</summary>
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
                    ? " is another git repository and is left out; name it as PATH to include it"
                    : " are other git repositories and are left out; name one as PATH to include it");
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

    /// <summary>True for a path in <paramref name="folder"/> or in a folder below it.</summary>
    public static bool IsBelow(string path, string folder)
    {
        string relative = Path.GetRelativePath(folder, path);
        return relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(relative);
    }

    /// <summary>The file of that name in <paramref name="folder"/> or the nearest folder above that has one; null where none has.</summary>
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
            problems.Add($"'{folder}' can't be read: {exception.Message}");
        }
    }

    void AddChild(DirectoryInfo child)
    {
        if (builtFolders.Contains(child.Name) || (child.Name.StartsWith('.') && !writtenFolders.Contains(child.Name)) || child.LinkTarget is not null)
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
