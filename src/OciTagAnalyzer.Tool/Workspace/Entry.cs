using System.Diagnostics.CodeAnalysis;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>The solution, project or folder that a command works over.</summary>
/// <param name="FullPath">Its full path.</param>
/// <param name="Kind">Which of the three it is.</param>
sealed record Entry(string FullPath, EntryKind Kind)
{
    /// <summary>Its last name.</summary>
    public string Name => Path.GetFileName(FullPath);

    /// <summary>The folder whose files belong to it.</summary>
    public string Folder => Kind == EntryKind.Folder ? FullPath : Path.GetDirectoryName(FullPath)!;

    /// <summary>Finds what <paramref name="path"/> means: the file itself, or the one solution or else the one project in a folder, or else the folder.</summary>
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
        else if (!IsSolutionFile(path) && !IsProjectFile(path))
        {
            problem = $"'{path}' is neither a solution (.sln, .slnx) nor a C# project (.csproj)";
        }
        else
        {
            entry = OfFile(path);
        }

        return entry is not null;
    }

    /// <summary>True for a C# project.</summary>
    public static bool IsProjectFile(string path) => HasExtension(path, ".csproj");

    static bool TryFindIn(string folder, [NotNullWhen(true)] out Entry? entry, [NotNullWhen(false)] out string? problem)
    {
        string[] files = [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)];
        string[] solutions = [.. files.Where(IsSolutionFile)];
        string[] found = solutions.Length > 0 ? solutions : [.. files.Where(IsProjectFile)];
        entry = found switch
        {
            [var only] => OfFile(only),
            [] => new(Path.TrimEndingDirectorySeparator(folder), EntryKind.Folder),
            _ => null,
        };
        problem = entry is null
            ? $"'{folder}' holds more than one {(solutions.Length > 0 ? "solution" : "project")}; name one of {string.Join(", ", found.Select(Path.GetFileName))}"
            : null;
        return entry is not null;
    }

    static Entry OfFile(string path) => new(path, IsSolutionFile(path) ? EntryKind.Solution : EntryKind.Project);

    static bool IsSolutionFile(string path) => HasExtension(path, ".sln") || HasExtension(path, ".slnx");

    static bool HasExtension(string path, string extension) => Path.GetExtension(path).Equals(extension, StringComparison.OrdinalIgnoreCase);
}
