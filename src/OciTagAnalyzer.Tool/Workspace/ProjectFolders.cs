using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Determines which project a file belongs to: the one in the nearest folder at or above the file.</summary>
sealed class ProjectFolders
{
    static readonly ProjectId[] none = [];

    readonly Dictionary<string, ProjectId[]> owners;

    /// <summary>Creates the map for these projects of a solution.</summary>
    public ProjectFolders(Solution solution, IEnumerable<ProjectId> projects) => owners = projects
        .Where(id => solution.GetProject(id)?.FilePath is not null)
        .GroupBy(id => Path.GetDirectoryName(solution.GetProject(id)!.FilePath)!, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>
    /// The projects that <paramref name="file"/> belongs to, one for each target framework; none if it belongs to a project that was
    /// not opened.
    /// </summary>
    public IReadOnlyList<ProjectId> OwnersOf(string file) => OwnersIn(Path.GetDirectoryName(file)!);

    ProjectId[] OwnersIn(string folder)
    {
        if (!owners.TryGetValue(folder, out ProjectId[]? found))
        {
            bool hasUnopenedProject = Directory.Exists(folder) && Directory.EnumerateFiles(folder).Any(Entry.IsProjectFile);
            found = hasUnopenedProject || Path.GetDirectoryName(folder) is not { } above ? none : OwnersIn(above);
            owners.Add(folder, found);
        }

        return found;
    }
}
