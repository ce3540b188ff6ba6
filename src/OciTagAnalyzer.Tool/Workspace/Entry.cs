using System.Diagnostics.CodeAnalysis;
using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>The solution, project, folder or file that a command works on.</summary>
/// <param name="FullPath">Its full path.</param>
/// <param name="Kind">Which of the four it is.</param>
sealed record Entry(string FullPath, EntryKind Kind)
{
    /// <summary>Its last name.</summary>
    public string Name => Path.GetFileName(FullPath);

    /// <summary>The folder whose files belong to it.</summary>
    public string Folder => Kind == EntryKind.Folder ? FullPath : Path.GetDirectoryName(FullPath)!;

    /// <summary>True where findings in the file at <paramref name="path"/> are asked for.</summary>
    public bool Covers(string path) => Kind != EntryKind.File || path == FullPath;

    /// <summary>For a lock file, its folder, which has all that the lock file is for, whatever solutions are in it; else the same.</summary>
    public Entry OrFolderOfLockFile() =>
        Kind == EntryKind.File && DocumentKind.Of(FullPath) == DocumentKind.LockFile ? new(Folder, EntryKind.Folder) : this;

    /// <summary>
    /// Finds what <paramref name="path"/> means: the file itself, or the one solution or else the one project in a folder, or
    /// else the folder.
    /// </summary>
    /// <param name="path">A full path.</param>
    /// <param name="entry">What was found.</param>
    /// <param name="problem">Why nothing was found.</param>
    public static bool TryFind(string path, [NotNullWhen(true)] out Entry? entry, [NotNullWhen(false)] out string? problem)
    {
        entry = null;
        problem = null;
        if (Directory.Exists(path))
        {
            return TryFindIn(path, out entry, out problem);
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
            problem = $"'{path}' is neither a solution (.sln, .slnx), a C# project (.csproj) or file (.cs), nor a file that may hold images";
        }

        return entry is not null;
    }

    /// <summary>True for a C# project.</summary>
    public static bool IsProjectFile(string path) => HasExtension(path, ".csproj");

    /// <summary>True for a C# file.</summary>
    public static bool IsCodeFile(string path) => HasExtension(path, ".cs");

    /// <summary>True for a solution, a C# project and a C# file.</summary>
    public static bool IsOpened(string path) => IsSolutionFile(path) || IsProjectFile(path) || IsCodeFile(path);

    static bool TryFindIn(string folder, [NotNullWhen(true)] out Entry? entry, [NotNullWhen(false)] out string? problem)
    {
        entry = null;
        string[] files;
        try
        {
            files = [.. Directory.EnumerateFiles(folder).Where(file => !SpecialFile.Is(file)).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem = $"'{folder}' can't be read: {exception.Message}";
            return false;
        }

        string[] solutions = [.. files.Where(IsSolutionFile)];
        string[] found = solutions.Length > 0 ? solutions : [.. files.Where(IsProjectFile)];
        entry = found switch
        {
            [var only] => OfFile(only),
            [] => new(Path.TrimEndingDirectorySeparator(folder), EntryKind.Folder),
            _ => null,
        };
        problem = entry is null
            ? $"'{folder}' holds more than one {(solutions.Length > 0 ? "solution" : "project")}; " +
                $"name one of {string.Join(", ", found.Select(Path.GetFileName))}"
            : null;
        return entry is not null;
    }

    static Entry OfFile(string path) => new(path, IsSolutionFile(path) ? EntryKind.Solution : IsProjectFile(path) ? EntryKind.Project : EntryKind.File);

    static bool IsSolutionFile(string path) => HasExtension(path, ".sln") || HasExtension(path, ".slnx");

    static bool HasExtension(string path, string extension) => Path.GetExtension(path).Equals(extension, StringComparison.OrdinalIgnoreCase);
}
