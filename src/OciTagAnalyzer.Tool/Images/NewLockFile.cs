using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Images;

/// <summary>Chooses where the lock file of projects without one is created. A project uses the nearest lock file in its folder or above.</summary>
sealed class NewLockFile
{
    readonly string entryFolder;
    readonly string common;

    /// <summary>Chooses for all projects of <paramref name="loaded"/> that have no lock file.</summary>
    public NewLockFile(LoadedSolution loaded, IEnumerable<Project> without)
    {
        entryFolder = loaded.Entry.Folder;
        string above = without.SelectMany(PlacesOf).Aggregate(entryFolder, Entry.CommonFolder);

        // Nothing is written outside of the repository, so a project there cannot share a lock file.
        common = GitRepository.RootOf(entryFolder) is { } root && FolderFiles.IsBelow(Path.Combine(above, DocumentName.LockFile), root) ? above : entryFolder;
    }

    /// <summary>
    /// The full path of the lock file for a project: in the opened folder; if a project of the repository is not below it, in the nearest folder
    /// above them all; for a project outside of the repository, beside it, where it is not written.
    /// </summary>
    public string For(Project project)
    {
        string path = Path.Combine(common, DocumentName.LockFile);
        string[] places = [.. PlacesOf(project)];
        return places.All(place => FolderFiles.IsBelow(place, common)) ? path : Path.Combine(Path.GetDirectoryName(places[0])!, DocumentName.LockFile);
    }

    // A project of loose files has no file of its own.
    static IEnumerable<string> PlacesOf(Project project) => project.FilePath is { } path ? [path] : SpecialDocuments.FilesOf(project);
}
