using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>
/// Determines whether code or files that were not read may use entries of a lock file or a baseline. In that case, no entry is reported as unused.
/// </summary>
static class PossibleUses
{
    /// <summary>Why there may be such uses, as a clause; null if everything was read.</summary>
    /// <param name="loaded">The loaded projects and files.</param>
    /// <param name="gaps">Why images in them may be missing.</param>
    /// <param name="sharedFiles">The full paths of the lock files or baselines.</param>
    public static string? ReasonIn(LoadedSolution loaded, IEnumerable<string> gaps, IEnumerable<string> sharedFiles)
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
        foreach (string shared in sharedFiles)
        {
            string kind = DocumentKind.Of(shared) == DocumentKind.LockFile ? "lock file" : "baseline";
            if (!FolderFiles.IsBelow(shared, loaded.Entry.Folder))
            {
                return $"'{shared}' applies to more than '{loaded.Entry.Folder}'; pass the {kind} as PATH";
            }

            if (File.ResolveLinkTarget(shared, returnFinalTarget: true) is { } target)
            {
                return $"'{shared}' is a link to '{target.FullName}', which other projects may use";
            }

            if (ProjectsOf(shared).FirstOrDefault(project => !opened.Contains(project)) is { } unopened)
            {
                return $"'{unopened}' uses the same {kind} and was not opened; pass the {kind} as PATH";
            }
        }

        return null;
    }

    static IEnumerable<string> ProjectsOf(string shared) => FolderFiles.Below(Path.GetDirectoryName(shared)!).Files
        .Where(file => Entry.IsProjectFile(file) && FolderFiles.NearestAbove(Path.GetDirectoryName(file)!, Path.GetFileName(shared)) == shared);
}
