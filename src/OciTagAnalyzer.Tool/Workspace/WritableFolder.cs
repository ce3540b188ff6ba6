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
        GitRepository.RootOf(entry.Folder)
        ?? Path.GetDirectoryName(FolderFiles.NearestAbove(entry.Folder, DocumentName.LockFile))
        ?? entry.Folder);

    /// <summary>Null where writing to <paramref name="path"/> writes into the folder or into one below it; else why it is not to be written.</summary>
    public string? WhyNot(string path)
    {
        try
        {
            string target = RealPath.Of(path);
            return !FolderFiles.IsBelow(target, realPath) ? $"it stands outside of '{FullPath}'"
                : GitRepository.NestedRootOf(target, realPath) is { } other ? $"it belongs to another git repository, '{other}'"
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }
}
