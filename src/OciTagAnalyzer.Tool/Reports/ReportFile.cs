using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>Writes a report to a file that the user chose.</summary>
static class ReportFile
{
    // AtomicFile would replace /dev/null or /dev/stdout with a regular file.
    static readonly string[] deviceFolders = ["/dev/", "/proc/"];

    /// <summary>Writes <paramref name="content"/>, atomically unless <paramref name="path"/> is a device.</summary>
    /// <returns>Null, or why the file was not written.</returns>
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
