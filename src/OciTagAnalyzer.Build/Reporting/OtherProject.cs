using System.Text.RegularExpressions;
using OciTagAnalyzer.Build.Files;

namespace OciTagAnalyzer.Build.Reporting;

/// <summary>Another project of the solution, which may report the files that the project being built shares with it.</summary>
sealed class OtherProject
{
    // A project that names a rule may turn it off, and then reports less than the project being built would.
    static readonly Regex reportsLess = new($@"{ReportOnce.ManualProperties}|\bOCI\d{{4}}\b");

    readonly ProjectContext project;
    readonly string path;
    readonly string folder;
    readonly int levelsUp;
    readonly bool isAbove; // A later project above this one reports only the files in its own folder; an earlier one reports all shared files.
    readonly Lazy<bool> reports;

    /// <summary>Creates the project; its files are read when they are needed.</summary>
    /// <param name="project">The project being built.</param>
    /// <param name="path">The full path of the other project.</param>
    /// <param name="isEarlier">True if the solution lists it before the project being built.</param>
    /// <param name="packageImports">The file in which NuGet wrote the imports of the other project's packages; null if it is unknown.</param>
    public OtherProject(ProjectContext project, string path, bool isEarlier, string? packageImports)
    {
        this.project = project;
        this.path = path;
        folder = Path.GetDirectoryName(path)!;
        isAbove = !isEarlier;
        levelsUp = FolderPath.WithParents(project.Folder).TakeWhile(ancestor => FolderPath.LevelsUp(folder, ancestor) is null).Count();
        reports = new(() => packageImports is not null && Reports(packageImports));
    }

    /// <summary>True if the project reports <paramref name="file"/>.</summary>
    public bool Reports(ChosenFile file) => IsResponsible(file) && reports.Value;

    bool IsResponsible(ChosenFile file) => file.Sharing switch
    {
        Sharing.Below => isAbove ? file.LevelsUp == levelsUp : file.LevelsUp >= levelsUp,
        Sharing.NearestProperties => IsNearest(file, "Directory.Build.props"),
        Sharing.NearestTargets => IsNearest(file, "Directory.Build.targets"),
        Sharing.NearestLockFile => IsNearest(file, FilePatterns.LockFile),
        Sharing.NearestBaseline => IsNearest(file, FilePatterns.Baseline),
        _ => false,
    };

    bool IsNearest(ChosenFile file, string name) =>
        FolderPath.Comparer.Equals(file.FullPath, isAbove ? Path.Combine(folder, name) : FolderPath.NearestFile(folder, name));

    bool Reports(string packageImports) =>
        File.Exists(path)
        && File.Exists(packageImports)
        && File.ReadAllText(packageImports).Contains("OciTagAnalyzer.targets")
        && !reportsLess.IsMatch(File.ReadAllText(path))
        && !File.Exists(Path.Combine(folder, ".globalconfig"))
        && FolderPath.Comparer.Equals(FolderPath.RepositoryRoot(folder), FolderPath.RepositoryRoot(project.Folder));
}
