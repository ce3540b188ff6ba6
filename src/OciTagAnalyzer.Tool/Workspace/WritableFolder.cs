using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>The folder that nothing is written outside of, whatever paths and links a project holds.</summary>
sealed class WritableFolder
{
    readonly string realPath;

    WritableFolder(string fullPath)
    {
        FullPath = fullPath;
        realPath = RealPath.Of(fullPath);
    }

    /// <summary>Its full path.</summary>
    public string FullPath { get; }

    /// <summary>The one for what was opened: the git repository's, else the lock file's in or above it, else its own.</summary>
    public static WritableFolder For(Entry entry) => new(
        RepositoryAbove(entry.Folder)
        ?? Path.GetDirectoryName(FolderFiles.NearestAbove(entry.Folder, DocumentName.LockFile))
        ?? entry.Folder);

    /// <summary>True where writing to <paramref name="path"/> writes into the folder, or into one below it.</summary>
    public bool Holds(string path) => FolderFiles.IsBelow(RealPath.Of(path), realPath);

    // Of a work tree beside the repository, .git is a file.
    static string? RepositoryAbove(string folder)
    {
        string? at = folder;
        while (at is not null && !Path.Exists(Path.Combine(at, ".git")))
        {
            at = Path.GetDirectoryName(at);
        }

        return at;
    }
}
