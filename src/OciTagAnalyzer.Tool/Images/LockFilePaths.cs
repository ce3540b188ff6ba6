using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Images;

/// <summary>The lock file of each project: the nearest in its folder or above. If there is none, chooses where it is created.</summary>
sealed class LockFilePaths
{
    readonly string common;

    /// <summary>Finds the lock files of the projects of <paramref name="loaded"/>.</summary>
    public LockFilePaths(LoadedSolution loaded)
    {
        string entryFolder = loaded.Entry.Folder;
        string above = loaded.Projects.Where(project => Existing(project) is null).SelectMany(PlacesOf).Aggregate(entryFolder, Entry.CommonFolder);

        // Nothing is written outside of the repository, so a project there cannot share a lock file.
        common = GitRepository.RootOf(entryFolder) is { } root && FolderFiles.IsBelow(Path.Combine(above, DocumentName.LockFile), root) ? above : entryFolder;
    }

    /// <summary>The full path of the lock file of <paramref name="project"/>, which need not exist yet.</summary>
    public string Of(Project project) => Existing(project) ?? New(project);

    static string? Existing(Project project) => project.AdditionalDocuments
        .Select(document => document.FilePath)
        .OfType<string>()
        .Where(path => DocumentKind.Of(path) == DocumentKind.LockFile)
        .Order(StringComparer.Ordinal)
        .FirstOrDefault();

    // In the opened folder; if a project of the repository is not below it, in the nearest folder above them all; for a project outside of the
    // repository, beside it, where nothing is written.
    string New(Project project)
    {
        string path = Path.Combine(common, DocumentName.LockFile);
        string[] places = [.. PlacesOf(project)];
        return places.All(place => FolderFiles.IsBelow(place, common)) ? path : Path.Combine(Path.GetDirectoryName(places[0])!, DocumentName.LockFile);
    }

    // A project of loose files has no file of its own.
    static IEnumerable<string> PlacesOf(Project project) => project.FilePath is { } path ? [path] : SpecialDocuments.FilesOf(project);
}
