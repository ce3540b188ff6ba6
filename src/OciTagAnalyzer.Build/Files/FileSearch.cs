namespace OciTagAnalyzer.Build.Files;

/// <summary>Finds the files that a project passes to the compiler in addition to its own AdditionalFiles.</summary>
/// <param name="project">The project.</param>
/// <param name="log">Logs a message for each folder that cannot be read.</param>
sealed class FileSearch(ProjectContext project, Action<string> log)
{
    static readonly IReadOnlyList<FolderPattern> inProject = FolderPattern.Parse([.. FilePatterns.InProject, .. FilePatterns.UpToRoot, FilePatterns.SinkTable]);
    static readonly IReadOnlyList<FolderPattern> above = FolderPattern.Parse([.. FilePatterns.UpToRoot, FilePatterns.SinkTable]);
    static readonly IReadOnlyList<FolderPattern> sinkTable = FolderPattern.Parse([FilePatterns.SinkTable]);

    /// <summary>Finds all files, each once.</summary>
    /// <param name="items">The project's items that may be settings.</param>
    /// <param name="includesFilesAbove">False if another project of the solution reads the files above this one.</param>
    public IEnumerable<ChosenFile> Find(IEnumerable<string> items, bool includesFilesAbove)
    {
        var seen = new HashSet<string>(FolderPath.Comparer);
        return InFoldersUp(includesFilesAbove)
            .Concat(SettingFiles.Choose(items).Select(item => new ChosenFile(item, FolderPath.Normalize(project.Folder, item))))
            .Concat(NearestFiles())
            .Where(file => seen.Add(file.FullPath) && IsReadable(file.FullPath));
    }

    IEnumerable<ChosenFile> InFoldersUp(bool includesFilesAbove)
    {
        string prefix = "";
        for (int level = 0; level < project.FoldersUp.Count; level++)
        {
            var patterns = level == 0 ? inProject : includesFilesAbove ? above : sinkTable;
            foreach (string path in patterns.SelectMany(pattern => In(project.FoldersUp[level], pattern)))
            {
                var sharing = level == 0 ? Sharing.None : Sharing.Below;
                yield return new(prefix + path, Path.Combine(project.FoldersUp[level], path), sharing, level);
            }

            prefix += ".." + Path.DirectorySeparatorChar;
        }
    }

    /// <summary>The paths, relative to <paramref name="folder"/>, of the files that match a pattern.</summary>
    IEnumerable<string> In(string folder, FolderPattern pattern)
    {
        var folders = new Stack<string>([pattern.Folder.Replace('/', Path.DirectorySeparatorChar)]);
        while (folders.Count > 0)
        {
            string subfolder = folders.Pop();
            var directory = new DirectoryInfo(Path.Combine(folder, subfolder));
            var names = Read(directory, d => d.EnumerateFiles());
            foreach (string name in names.Where(name => pattern.Names.Contains(name) && !FilePatterns.Excluded.Contains(name)))
            {
                yield return Path.Combine(subfolder, name);
            }

            if (pattern.IsDeep)
            {
                foreach (string name in Read(directory, d => d.EnumerateDirectories().Where(child => !IsSkipped(child))).Reverse())
                {
                    folders.Push(Path.Combine(subfolder, name));
                }
            }
        }
    }

    // The target of a link is read at its real path; a link to a folder above it would never end.
    static bool IsSkipped(DirectoryInfo folder) => FilePatterns.ExcludedFolders.Contains(folder.Name) || IsLink(folder);

    /// <summary>The names in a folder, sorted; none if the folder does not exist.</summary>
    IEnumerable<string> Read(DirectoryInfo folder, Func<DirectoryInfo, IEnumerable<FileSystemInfo>> entries)
    {
        try
        {
            return folder.Exists ? entries(folder).Select(entry => entry.Name).OrderBy(name => name, StringComparer.Ordinal).ToList() : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            log($"Cannot search folder '{folder.FullName}' for files with image references: {exception.Message}");
            return [];
        }
    }

    // ContainerBaseImage and ContainerImageTag are set in the project and in the files that it imports.
    IEnumerable<ChosenFile> NearestFiles()
    {
        yield return new(Path.GetFileName(project.Path), project.Path);
        foreach (var (path, sharing) in new[]
        {
            (project.DirectoryBuildProps, Sharing.NearestProperties),
            (project.DirectoryBuildTargets, Sharing.NearestTargets),
            (project.LockFile, Sharing.NearestLockFile),
            (project.Baseline, Sharing.NearestBaseline),
        })
        {
            if (path is not null)
            {
                yield return new(path, path, FolderPath.Comparer.Equals(Path.GetDirectoryName(path), project.Folder) ? Sharing.None : sharing);
            }
        }
    }

    // The compiler fails if a file does not exist, such as an item that another target has not written yet, or a link without a target.
    // On Unix, MSBuild reads a backslash in a name as a separator.
    static bool IsReadable(string path) =>
        File.Exists(path) && (Path.DirectorySeparatorChar == '\\' || !path.Contains('\\')) && (!IsLink(new FileInfo(path)) || CanOpen(path));

    static bool IsLink(FileSystemInfo entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    static bool CanOpen(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
