namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Writes files atomically: a reader always gets the old or the new content, even after a crash.</summary>
static class AtomicFile
{
    /// <summary>Writes <paramref name="content"/>, and keeps the mode of an existing file.</summary>
    /// <returns>Null, or why the file was not written.</returns>
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

    /// <summary>Writes <paramref name="content"/>, and keeps the mode of an existing file.</summary>
    /// <exception cref="IOException">The folder does not exist, or the disk is full.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is not writable.</exception>
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
