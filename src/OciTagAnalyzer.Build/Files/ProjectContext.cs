namespace OciTagAnalyzer.Build.Files;

/// <summary>The paths of the project that is being built and of the files that it imports. All paths are full.</summary>
/// <param name="Path">The project file.</param>
/// <param name="DirectoryBuildProps">The Directory.Build.props that it imports.</param>
/// <param name="DirectoryBuildTargets">The Directory.Build.targets that it imports.</param>
/// <param name="SolutionFolder">The folder of the solution that is being built.</param>
sealed record ProjectContext(string Path, string? DirectoryBuildProps, string? DirectoryBuildTargets, string? SolutionFolder)
{
    /// <summary>The project's folder.</summary>
    public string Folder { get; } = System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The nearest lock file.</summary>
    public string? LockFile { get; } = FolderPath.NearestFile(System.IO.Path.GetDirectoryName(Path)!, FilePatterns.LockFile);

    /// <summary>The nearest baseline.</summary>
    public string? Baseline { get; } = FolderPath.NearestFile(System.IO.Path.GetDirectoryName(Path)!, FilePatterns.Baseline);

    /// <summary>
    /// The project's folder, and the folders above it up to the root: the folder of the Git repository, or else that of the solution.
    /// Without a root above the project, its own folder alone.
    /// </summary>
    public IReadOnlyList<string> FoldersUp { get; } = FindFoldersUp(System.IO.Path.GetDirectoryName(Path)!, SolutionFolder);

    // The solution comes second: a build of the project alone has no solution, and must find the same files.
    static IReadOnlyList<string> FindFoldersUp(string folder, string? solutionFolder)
    {
        string? root = FolderPath.RepositoryRoot(folder) ?? solutionFolder;
        int levels = root is null ? 0 : FolderPath.LevelsUp(folder, root) ?? 0;
        return [.. FolderPath.WithParents(folder).Take(levels + 1)];
    }
}
