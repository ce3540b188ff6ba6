using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>The folder outside of which nothing is written, even if paths or links in a project lead there.</summary>
sealed class WritableFolder
{
    readonly string realPath;

    WritableFolder(string fullPath)
    {
        FullPath = fullPath;
        realPath = RealPath.Of(fullPath);
    }

    /// <summary>The full path.</summary>
    public string FullPath { get; }

    /// <summary>The writable folder for an entry: its git repository, else the folder of the nearest lock file, else its own folder.</summary>
    public static WritableFolder For(Entry entry) => new(
        GitRepository.RootOf(entry.Folder)
        ?? Path.GetDirectoryName(FolderFiles.NearestAbove(entry.Folder, DocumentName.LockFile))
        ?? entry.Folder);

    /// <summary>Null if <paramref name="path"/>, with all links resolved, may be written; otherwise the reason why not.</summary>
    public string? RefusalFor(string path)
    {
        try
        {
            string target = RealPath.Of(path);
            return !FolderFiles.IsBelow(target, realPath) ? $"it is outside of '{FullPath}'"
                : GitRepository.NestedRootOf(target, realPath) is { } other ? $"it belongs to another git repository, '{other}'"
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }
}
