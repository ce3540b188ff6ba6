namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Finds the git repository that a path belongs to.</summary>
static class GitRepository
{
    /// <summary>
    /// True if <paramref name="folder"/> is the root of a repository: .git is a folder in a clone, and a file in a worktree
    /// or a submodule.
    /// </summary>
    public static bool IsRoot(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    /// <summary>The root of the repository that <paramref name="folder"/> belongs to; null if it belongs to none.</summary>
    public static string? RootOf(string folder)
    {
        string? at = folder;
        while (at is not null && !IsRoot(at))
        {
            at = Path.GetDirectoryName(at);
        }

        return at;
    }

    /// <summary>
    /// The root of the nested repository, below <paramref name="folder"/> or its repository, that the file at <paramref name="path"/>
    /// belongs to; null if there is none.
    /// </summary>
    public static string? NestedRootOf(string path, string folder)
    {
        string outer = RootOf(folder) ?? folder;
        return RootOf(Path.GetDirectoryName(path)!) is { } root && root != outer && FolderFiles.IsBelow(root, outer) ? root : null;
    }
}
