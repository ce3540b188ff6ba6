namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Finds what a command with several paths works on.</summary>
static class Entries
{
    /// <summary>
    /// Returns the entries for <paramref name="paths"/>, in their order, without duplicates. The single files of a repository become one entry, since
    /// opening each of them by itself would open their projects again and again.
    /// </summary>
    /// <param name="paths">Full paths.</param>
    /// <param name="isFilesOnly">True if no project is opened.</param>
    /// <param name="problems">The paths without an entry, a sentence each.</param>
    public static IReadOnlyList<Entry> Of(IEnumerable<string> paths, bool isFilesOnly, out IReadOnlyList<string> problems)
    {
        var found = new List<Entry>();
        var unfound = new List<string>();
        foreach (string path in paths)
        {
            if (Entry.TryFind(path, isFilesOnly, out Entry? entry, out string? problem))
            {
                found.Add(entry);
            }
            else
            {
                unfound.Add(problem);
            }
        }

        problems = unfound;
        return [.. found.Distinct().GroupBy(GroupOf).Select(Together)];
    }

    // Without a repository, files far from each other may have only the root of the file system in common.
    static string GroupOf(Entry entry) => entry.Kind == EntryKind.File
        ? Path.Combine(GitRepository.RootOf(entry.Folder) ?? entry.Folder, "*")
        : entry.FullPath;

    static Entry Together(IEnumerable<Entry> entries)
    {
        Entry[] all = [.. entries];
        return all.Length == 1 ? all[0] : all[0] with { OtherFiles = all.Skip(1).Select(entry => entry.FullPath).ToHashSet(StringComparer.Ordinal) };
    }
}
