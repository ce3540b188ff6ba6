using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>What may use a lock file's entries and was not seen. As long as there is any, no entry can be called unused.</summary>
static class UnseenUses
{
    /// <summary>Why there may be some, as a clause; null where everything was seen.</summary>
    /// <param name="loaded">What was opened.</param>
    /// <param name="doubts">Why something in it may have been missed.</param>
    /// <param name="lockFiles">The full paths of the lock files.</param>
    public static string? ReasonIn(LoadedSolution loaded, IEnumerable<string> doubts, IEnumerable<string> lockFiles)
    {
        if (loaded.Entry.Kind is EntryKind.Project or EntryKind.File)
        {
            return $"PATH is one {(loaded.Entry.Kind == EntryKind.File ? "file" : "project")}, and others may use the entries; name the solution, the folder or the lock file";
        }

        if (!loaded.IsWhole || doubts.Any())
        {
            return "not all code could be read";
        }

        HashSet<string?> opened = new(loaded.Projects.Select(project => project.FilePath), StringComparer.Ordinal);
        foreach (string lockFile in lockFiles)
        {
            if (!FolderFiles.IsBelow(lockFile, loaded.Entry.Folder))
            {
                return $"'{lockFile}' is for more than '{loaded.Entry.Folder}'; name the lock file as PATH";
            }

            if (File.ResolveLinkTarget(lockFile, returnFinalTarget: true) is { } target)
            {
                return $"'{lockFile}' is a link to '{target.FullName}', which other projects may use";
            }

            if (ProjectsOf(lockFile).FirstOrDefault(project => !opened.Contains(project)) is { } unopened)
            {
                return $"'{unopened}' uses the same lock file and was not opened; name the lock file as PATH";
            }
        }

        return null;
    }

    static IEnumerable<string> ProjectsOf(string lockFile) => FolderFiles.Below(Path.GetDirectoryName(lockFile)!).Files
        .Where(file => Entry.IsProjectFile(file) && FolderFiles.NearestAbove(Path.GetDirectoryName(file)!, DocumentName.LockFile) == lockFile);
}
