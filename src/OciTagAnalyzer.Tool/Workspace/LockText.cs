using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Puts the new text of a lock file into a solution, so that the solution need not be opened again.</summary>
static class LockText
{
    /// <summary>Returns the solution as if it had been opened with the lock file, which need not exist.</summary>
    /// <param name="solution">The solution.</param>
    /// <param name="file">The lock file.</param>
    /// <param name="projects">The projects to work on.</param>
    public static Solution PutInto(Solution solution, LockFile file, IReadOnlyList<ProjectId> projects)
    {
        if (file.Content is not { } text)
        {
            return solution;
        }

        solution = GivenText.Replace(solution, file.FilePath, text);
        string folder = Path.GetDirectoryName(file.FilePath)!;
        foreach (Project project in projects.Select(id => solution.GetProject(id)!).Where(project => Lacks(project) && IsAbove(folder, project)).ToList())
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(project.Id), DocumentName.LockFile, text, filePath: file.FilePath);
        }

        return solution;
    }

    static bool Lacks(Project project) =>
        !project.AdditionalDocuments.Any(document => DocumentKind.Of(document.FilePath ?? document.Name) == DocumentKind.LockFile);

    // A project of loose files has no file of its own.
    static bool IsAbove(string folder, Project project) =>
        (project.FilePath is { } path ? [path] : SpecialDocuments.FilesOf(project)).All(file => FolderFiles.IsBelow(file, folder));
}
