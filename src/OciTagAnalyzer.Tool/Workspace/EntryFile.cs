using System.Diagnostics.CodeAnalysis;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>The solution or project that a command works over.</summary>
/// <param name="FilePath">Its full path.</param>
/// <param name="IsSolution">True for a solution, false for a C# project.</param>
sealed record EntryFile(string FilePath, bool IsSolution)
{
    /// <summary>Finds what <paramref name="path"/> means: the file itself, or the one solution or else the one project in a folder.</summary>
    /// <param name="path">A full path.</param>
    /// <param name="entry">What was found.</param>
    /// <param name="problem">Why nothing was found.</param>
    public static bool TryFind(string path, [NotNullWhen(true)] out EntryFile? entry, [NotNullWhen(false)] out string? problem)
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
            entry = new(path, IsSolutionFile(path));
        }

        return entry is not null;
    }

    static bool TryFindIn(string folder, [NotNullWhen(true)] out EntryFile? entry, [NotNullWhen(false)] out string? problem)
    {
        string[] files = [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)];
        string[] solutions = [.. files.Where(IsSolutionFile)];
        string[] found = solutions.Length > 0 ? solutions : [.. files.Where(IsProjectFile)];
        entry = found is [string only] ? new(only, IsSolutionFile(only)) : null;
        problem = found switch
        {
            [_] => null,
            [] => $"'{folder}' holds neither a solution (.sln, .slnx) nor a C# project (.csproj)",
            _ => $"'{folder}' holds more than one {(solutions.Length > 0 ? "solution" : "project")}; name one of {string.Join(", ", found.Select(Path.GetFileName))}",
        };
        return entry is not null;
    }

    static bool IsSolutionFile(string path) => HasExtension(path, ".sln") || HasExtension(path, ".slnx");

    static bool IsProjectFile(string path) => HasExtension(path, ".csproj");

    static bool HasExtension(string path, string extension) => Path.GetExtension(path).Equals(extension, StringComparison.OrdinalIgnoreCase);
}
