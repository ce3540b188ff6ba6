using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Whose a file is: that of the projects in the nearest folder above it that has any.</summary>
sealed class ProjectFolders
{
    static readonly ProjectId[] none = [];

    readonly Dictionary<string, ProjectId[]> owners;

    /// <summary>The folders of these projects of a solution.</summary>
    public ProjectFolders(Solution solution, IEnumerable<ProjectId> projects) => owners = projects
        .Where(id => solution.GetProject(id)?.FilePath is not null)
        .GroupBy(id => Path.GetDirectoryName(solution.GetProject(id)!.FilePath)!, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>
    /// The projects whose <paramref name="file"/> is, one for each target framework; none where it is that of a project which
    /// nobody asked for.
    /// </summary>
    public IReadOnlyList<ProjectId> OwnersOf(string file) => OwnersIn(Path.GetDirectoryName(file)!);

    ProjectId[] OwnersIn(string folder)
    {
        if (!owners.TryGetValue(folder, out ProjectId[]? found))
        {
            bool isAnothers = Directory.EnumerateFiles(folder).Any(Entry.IsProjectFile);
            found = isAnothers || Path.GetDirectoryName(folder) is not { } above ? none : OwnersIn(above);
            owners.Add(folder, found);
        }

        return found;
    }
}
