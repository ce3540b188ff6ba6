using System.Diagnostics.CodeAnalysis;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Tool.Workspace.Files;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>The solution, project, folder or files that a command works on.</summary>
/// <param name="FullPath">The full path; of several files, that of the first.</param>
/// <param name="Kind">The kind.</param>
sealed record Entry(string FullPath, EntryKind Kind)
{
    static readonly IReadOnlySet<string> none = new HashSet<string>();

    /// <summary>The full paths of the other files, if there are several in one repository.</summary>
    public IReadOnlySet<string> OtherFiles { get; init; } = none;

    /// <summary>The files among those of the entry that a command works on.</summary>
    public PathFilter Filter { get; init; } = PathFilter.All;

    /// <summary>The text of the only file, if it comes from the standard input.</summary>
    public string? Text { get; init; }

    /// <summary>The full paths of the files; none for other kinds.</summary>
    public IEnumerable<string> Files => Kind == EntryKind.File ? OtherFiles.Prepend(FullPath) : [];

    /// <summary>The name without the path.</summary>
    public string Name => Path.GetFileName(FullPath);

    /// <summary>The folder whose files belong to it.</summary>
    public string Folder => Kind == EntryKind.Folder ? FullPath : OtherFiles.Aggregate(Existing(Path.GetDirectoryName(FullPath)!), CommonFolder);

    /// <summary>True if findings in the file at <paramref name="path"/> are reported.</summary>
    public bool Covers(string path) => (Kind != EntryKind.File || path == FullPath || OtherFiles.Contains(path)) && Filter.Includes(path);

    /// <summary>For a file of the kind, its folder, with everything that uses the file, even if it contains solutions; otherwise this entry.</summary>
    public Entry OrFolderOf(DocumentKind kind) =>
        Kind == EntryKind.File && OtherFiles.Count == 0 && DocumentKind.Of(FullPath) == kind
            ? new(Folder, EntryKind.Folder) { Filter = Filter }
            : this;

    /// <summary>
    /// Finds the entry for <paramref name="path"/>: the file itself, or the only solution, else the only project in the folder, else the folder.
    /// </summary>
    /// <param name="path">A full path.</param>
    /// <param name="isFilesOnly">True if no project is opened, so that a folder with several stands for all files below it.</param>
    /// <param name="entry">The entry; null if there is none.</param>
    /// <param name="problem">Why there is none.</param>
    public static bool TryFind(string path, bool isFilesOnly, [NotNullWhen(true)] out Entry? entry, [NotNullWhen(false)] out string? problem)
    {
        entry = null;
        problem = null;
        if (Directory.Exists(path))
        {
            return TryFindIn(path, isFilesOnly, out entry, out problem);
        }

        if (!File.Exists(path))
        {
            problem = $"'{path}' does not exist";
        }
        else if (SpecialFile.Is(path))
        {
            problem = $"'{path}' is a pipe, a socket or a device";
        }
        else if (IsOpened(path) || DocumentKind.Of(path) != DocumentKind.None)
        {
            entry = OfFile(path);
        }
        else
        {
            problem = $"'{path}' is not a solution (.sln, .slnx, .slnf), C# project (.csproj), C# file (.cs) or file that may contain images";
        }

        return entry is not null;
    }

    /// <summary>The entry for a file of that name, which need not exist, with a text from the standard input.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="text">The text.</param>
    /// <param name="problem">Why the file has no images.</param>
    public static Entry? ForText(string path, string text, out string? problem)
    {
        problem = IsCodeFile(path) || DocumentKind.Of(path) != DocumentKind.None
            ? null
            : $"'{path}' is not a C# file (.cs) or file that may contain images";
        return problem is null ? new(path, EntryKind.File) { Text = text } : null;
    }

    /// <summary>True for a C# project.</summary>
    public static bool IsProjectFile(string path) => HasExtension(path, ".csproj");

    /// <summary>True for a C# file.</summary>
    public static bool IsCodeFile(string path) => HasExtension(path, ".cs");

    /// <summary>True for a solution, a C# project and a C# file.</summary>
    public static bool IsOpened(string path) => IsSolutionFile(path) || IsProjectFile(path) || IsCodeFile(path);

    /// <summary>The nearest folder that contains both <paramref name="folder"/> and <paramref name="file"/>.</summary>
    public static string CommonFolder(string folder, string file)
    {
        string common = folder;
        while (!FolderFiles.IsBelow(file, common) && Path.GetDirectoryName(common) is { } above)
        {
            common = above;
        }

        return common;
    }

    static bool TryFindIn(string folder, bool isFilesOnly, [NotNullWhen(true)] out Entry? entry, [NotNullWhen(false)] out string? problem)
    {
        entry = null;
        string[] files;
        try
        {
            files = [.. Directory.EnumerateFiles(folder).Where(file => !SpecialFile.Is(file)).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem = $"'{folder}' cannot be read: {exception.Message}";
            return false;
        }

        // A filter selects some projects of a solution, so it is opened only on request.
        string[] solutions = [.. files.Where(IsWholeSolution)];
        string[] found = solutions.Length > 0 ? solutions : [.. files.Where(IsProjectFile)];
        entry = found switch
        {
            [var only] => OfFile(only),
            _ when found.Length == 0 || isFilesOnly => new(Path.TrimEndingDirectorySeparator(folder), EntryKind.Folder),
            _ => null,
        };
        problem = entry is null
            ? $"'{folder}' contains more than one {(solutions.Length > 0 ? "solution" : "project")}; " +
                $"pass one of {string.Join(", ", found.Select(Path.GetFileName))}"
            : null;
        return entry is not null;
    }

    static Entry OfFile(string path) => new(path, IsSolutionFile(path) ? EntryKind.Solution : IsProjectFile(path) ? EntryKind.Project : EntryKind.File);

    static bool IsWholeSolution(string path) => HasExtension(path, ".sln") || HasExtension(path, ".slnx");

    static bool IsSolutionFile(string path) => IsWholeSolution(path) || HasExtension(path, ".slnf");

    // The folder of a file whose text comes from the standard input may not exist.
    static string Existing(string folder) => Directory.Exists(folder) || Path.GetDirectoryName(folder) is not { } above ? folder : Existing(above);

    static bool HasExtension(string path, string extension) => Path.GetExtension(path).Equals(extension, StringComparison.OrdinalIgnoreCase);
}
