using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>Determines whether code or files that were not read may use entries of a lock file. In that case, no entry is reported as unused.</summary>
static class PossibleUses
{
    /// <summary>Why there may be such uses, as a clause; null if everything was read.</summary>
    /// <param name="loaded">The loaded projects and files.</param>
    /// <param name="gaps">Why images in them may be missing.</param>
    /// <param name="lockFiles">The full paths of the lock files.</param>
    public static string? ReasonIn(LoadedSolution loaded, IEnumerable<string> gaps, IEnumerable<string> lockFiles)
    {
        if (loaded.Entry.Kind is EntryKind.Project or EntryKind.File)
        {
            string kind = loaded.Entry.Kind == EntryKind.File ? "file" : "project";
            return $"PATH is a single {kind}, and others may use the entries; pass the solution, the folder or the lock file";
        }

        if (!loaded.Entry.Filter.IsEmpty)
        {
            return "--include or --exclude leaves out files that may use the entries";
        }

        if (!loaded.IsWhole || gaps.Any())
        {
            return "not all code could be read";
        }

        HashSet<string?> opened = new(loaded.Projects.Select(project => project.FilePath), StringComparer.Ordinal);
        foreach (string lockFile in lockFiles)
        {
            if (!FolderFiles.IsBelow(lockFile, loaded.Entry.Folder))
            {
                return $"'{lockFile}' applies to more than '{loaded.Entry.Folder}'; pass the lock file as PATH";
            }

            if (File.ResolveLinkTarget(lockFile, returnFinalTarget: true) is { } target)
            {
                return $"'{lockFile}' is a link to '{target.FullName}', which other projects may use";
            }

            if (ProjectsOf(lockFile).FirstOrDefault(project => !opened.Contains(project)) is { } unopened)
            {
                return $"'{unopened}' uses the same lock file and was not opened; pass the lock file as PATH";
            }
        }

        return null;
    }

    static IEnumerable<string> ProjectsOf(string lockFile) => FolderFiles.Below(Path.GetDirectoryName(lockFile)!).Files
        .Where(file => Entry.IsProjectFile(file) && FolderFiles.NearestAbove(Path.GetDirectoryName(file)!, DocumentName.LockFile) == lockFile);
}
