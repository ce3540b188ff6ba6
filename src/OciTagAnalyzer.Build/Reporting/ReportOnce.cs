using System.Text.RegularExpressions;
using OciTagAnalyzer.Build.Files;

namespace OciTagAnalyzer.Build.Reporting;

/// <summary>
/// Determines which files above a project another project of the solution reports. A file is reported by the project in its folder, or else by
/// the first project of the solution below that folder. A project is considered only if it reports: NuGet restored the package for it, and
/// neither it nor Directory.Build.props changes what is reported. If this cannot be determined, each project reports.
/// </summary>
sealed class ReportOnce
{
    /// <summary>Matches the properties with which a project or Directory.Build.props sets what is checked, even in a condition.</summary>
    public const string ManualProperties = "OciTagAnalyzerInclude|RunAnalyzers";

    readonly IReadOnlyList<OtherProject> others;

    ReportOnce(IReadOnlyList<OtherProject> others) => this.others = others;

    /// <summary>Reads the nearest solution in or above the project's folder, so that builds of the project and of the solution decide alike.</summary>
    /// <param name="project">The project being built.</param>
    /// <param name="packageFolder">The folder in which NuGet writes the imports of packages (MSBuildProjectExtensionsPath).</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="System.Xml.XmlException">The solution is not valid XML.</exception>
    public static ReportOnce Read(ProjectContext project, string packageFolder)
    {
        if (HasManualProperties(project.DirectoryBuildProps)
            || HasManualProperties(project.DirectoryBuildTargets)
            || SolutionFile.Nearest(project.FoldersUp) is not { } solution)
        {
            return new([]);
        }

        string[] projects = [.. SolutionFile.ReadProjects(solution)];
        int place = Array.FindIndex(projects, path => path.Equals(project.Path, StringComparison.OrdinalIgnoreCase));
        if (place < 0)
        {
            return new([]);
        }

        OtherProject Other(string path, bool isEarlier) => new(project, path, isEarlier, PackageImports(project, packageFolder, path));
        return new(
        [
            .. projects.Take(place).Select(path => Other(path, isEarlier: true)),
            .. projects.Skip(place + 1)
                .Where(path => FolderPath.LevelsUp(project.Folder, Path.GetDirectoryName(path)!) > 0)
                .Select(path => Other(path, isEarlier: false)),
        ]);
    }

    /// <summary>True if another project of the solution reports <paramref name="file"/>.</summary>
    /// <exception cref="IOException">A file of another project cannot be read.</exception>
    public bool IsReportedElsewhere(ChosenFile file) => others.Any(other => other.Reports(file));

    static bool HasManualProperties(string? path) => path is not null && File.Exists(path) && Regex.IsMatch(File.ReadAllText(path), ManualProperties);

    // NuGet writes to a folder below that of each project, or to one folder with a subfolder for each project.
    static string? PackageImports(ProjectContext project, string packageFolder, string path)
    {
        string? folder = Path.GetFileName(packageFolder).Equals(Path.GetFileNameWithoutExtension(project.Path), StringComparison.OrdinalIgnoreCase)
            ? Path.Combine(Path.GetDirectoryName(packageFolder)!, Path.GetFileNameWithoutExtension(path))
            : FolderPath.LevelsUp(packageFolder, project.Folder) is not null
                ? Path.GetDirectoryName(path) + packageFolder.Substring(project.Folder.Length)
                : null;
        return folder is null ? null : Path.Combine(folder, Path.GetFileName(path) + ".nuget.g.targets");
    }
}
