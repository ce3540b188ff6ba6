using System.Runtime.InteropServices;

namespace OciTagAnalyzer.Build.Files;

/// <summary>Paths of folders: full, and without a separator at the end.</summary>
static class FolderPath
{
    /// <summary>Compares paths as the file system of this machine does by default.</summary>
    public static StringComparer Comparer { get; } =
        RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>The full path of <paramref name="path"/>, which is relative to <paramref name="folder"/> or a full path.</summary>
    public static string Normalize(string folder, string path)
    {
        string full = Path.GetFullPath(Path.Combine(folder, path));
        return full == Path.GetPathRoot(full) ? full : full.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
    }

    /// <summary>The folder itself and the folders above it, the nearest first.</summary>
    public static IEnumerable<string> WithParents(string folder)
    {
        for (string? current = folder; !string.IsNullOrEmpty(current); current = Path.GetDirectoryName(current))
        {
            yield return current!;
        }
    }

    /// <summary>How many levels <paramref name="ancestor"/> is above the folder; 0 for the folder itself, null if it is not above it.</summary>
    public static int? LevelsUp(string folder, string ancestor)
    {
        int level = WithParents(folder).TakeWhile(current => !Comparer.Equals(current, ancestor)).Count();
        return level < WithParents(folder).Count() ? level : null;
    }

    /// <summary>The path of the nearest file of that name, in the folder or in a folder above it; null if there is none.</summary>
    public static string? NearestFile(string folder, string name) =>
        WithParents(folder).Select(current => Path.Combine(current, name)).FirstOrDefault(File.Exists);

    /// <summary>The root of the Git repository that contains the folder; null if there is none.</summary>
    // .git is a folder in a clone, and a file in a worktree or a submodule.
    public static string? RepositoryRoot(string folder) =>
        WithParents(folder).FirstOrDefault(current => File.Exists(Path.Combine(current, ".git")) || File.Exists(Path.Combine(current, ".git", "HEAD")));
}
