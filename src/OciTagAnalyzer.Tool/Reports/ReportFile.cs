using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>A file that a user names for a report.</summary>
static class ReportFile
{
    // Another file must not take the place of /dev/null or /dev/stdout, which a write to a file beside and a move would do.
    static readonly string[] deviceFolders = ["/dev/", "/proc/"];

    /// <summary>Writes <paramref name="content"/>, whole or not at all where <paramref name="path"/> is a file on a disk.</summary>
    /// <returns>Null, or why nothing was written.</returns>
    public static string? TryWrite(string path, byte[] content)
    {
        if (Directory.Exists(path))
        {
            return $"'{path}' is not written: it is a folder";
        }

        if (!deviceFolders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal)))
        {
            return AtomicFile.TryWrite(path, content);
        }

        try
        {
            using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
            device.Write(content);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"'{path}' is not written: {exception.Message}";
        }
    }
}
