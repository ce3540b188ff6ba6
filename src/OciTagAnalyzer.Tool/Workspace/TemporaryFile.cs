namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>The temporary file to which new content is written before it replaces the old file.</summary>
static class TemporaryFile
{
    const string Extension = ".ocitag.tmp";

    // An older file was left by a process that was killed; a newer one may belong to a concurrent run.
    static readonly TimeSpan longestWrite = TimeSpan.FromMinutes(5);

    /// <summary>A unique path in the folder of <paramref name="path"/>: only a move within one file system is atomic.</summary>
    public static string Beside(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}{Extension}");

    /// <summary>Deletes the temporary files in <paramref name="folder"/> that a killed run left.</summary>
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
