namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Files that are written whole or not at all: whoever reads one, also after a crash, has the old or the new content.</summary>
static class AtomicFile
{
    /// <summary>Writes <paramref name="content"/>; the mode of a file that is there stays.</summary>
    /// <returns>Null, or why nothing was written.</returns>
    public static string? TryWrite(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            Write(path, content);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"'{path}' is not written: {exception.Message}";
        }
    }

    /// <summary>Writes <paramref name="content"/>; the mode of a file that is there stays.</summary>
    /// <exception cref="IOException">The folder is not there, or the disk is full.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        TemporaryFile.DeleteLeftIn(Path.GetDirectoryName(path)!);
        string temporary = TemporaryFile.Beside(path);
        try
        {
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(path))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
