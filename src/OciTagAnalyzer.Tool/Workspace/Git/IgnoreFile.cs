using OciTagAnalyzer.Tool.Workspace.Files;

namespace OciTagAnalyzer.Tool.Workspace.Git;

/// <summary>The patterns of a <c>.gitignore</c> file, which apply to the paths below a folder.</summary>
sealed class IgnoreFile
{
    /// <summary>The name of a file with patterns.</summary>
    public const string Name = ".gitignore";

    // Far more than a real file has.
    const int MaxLength = 1 << 20;

    readonly string folder;
    readonly List<IgnorePattern> patterns = [];

    IgnoreFile(string path, string folder)
    {
        this.folder = folder;
        Path = path;
    }

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    /// <summary>Reads a file; null if it does not exist or cannot be read.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="folder">The folder that its patterns are relative to.</param>
    public static IgnoreFile? TryRead(string path, string folder)
    {
        try
        {
            if (!File.Exists(path) || SpecialFile.Is(path) || new FileInfo(path).Length > MaxLength)
            {
                return null;
            }

            var file = new IgnoreFile(path, folder);
            file.patterns.AddRange(File.ReadAllText(path).Split('\n').Select(IgnorePattern.Parse).OfType<IgnorePattern>());
            return file;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The last pattern that matches a path; null if there is none.</summary>
    public IgnorePattern? Find(string path, bool isFolder)
    {
        string relative = System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/');
        return patterns.FindLast(pattern => pattern.Matches(relative, isFolder));
    }
}
