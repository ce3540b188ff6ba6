namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>The file that a new content is written to before it takes the old one's place.</summary>
static class TemporaryFile
{
    const string Extension = ".ocitag.tmp";

    // Nobody writes one file that long; a younger one may be of a run that goes on beside this one.
    static readonly TimeSpan longestWrite = TimeSpan.FromMinutes(5);

    /// <summary>A path that no file has, beside <paramref name="path"/>: a move between file systems is a copy.</summary>
    public static string Beside(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}{Extension}");

    /// <summary>Deletes those in <paramref name="folder"/> that a run which was killed has left.</summary>
    public static void DeleteLeftIn(string folder)
    {
        var all = new EnumerationOptions { AttributesToSkip = FileAttributes.System };
        foreach (FileInfo file in new DirectoryInfo(folder).EnumerateFiles($".*{Extension}", all))
        {
            if (IsOurs(file.Name) && DateTime.UtcNow - file.LastWriteTimeUtc > longestWrite)
            {
                file.Delete();
            }
        }
    }

    static bool IsOurs(string name) =>
        Guid.TryParseExact(Path.GetExtension(name[..^Extension.Length]).TrimStart('.'), "N", out _);
}
