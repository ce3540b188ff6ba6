using System.Formats.Tar;

namespace OciTagAnalyzer.Tool.Workspace.Files;

/// <summary>Recognizes pipes, sockets and devices, and links to them. Reading one may never return.</summary>
static class SpecialFile
{
    /// <summary>True for a special file; false for a regular file, or if it cannot be determined.</summary>
    public static bool Is(string path)
    {
        try
        {
            var file = new FileInfo(path);
            var target = (FileInfo?)file.ResolveLinkTarget(returnFinalTarget: true) ?? file;

            // The length of every special file is 0, so other files need not be opened.
            return target is { Exists: true, Length: 0 } && !IsRegular(target.FullName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // In the base class library, only TarWriter determines the type of a file. It opens regular files only.
    static bool IsRegular(string path)
    {
        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
            {
                writer.WriteEntry(path, entryName: "file");
            }
        }
        catch (UnauthorizedAccessException)
        {
            // An empty file that cannot be opened. The error is reported when it is read.
            return true;
        }
        catch (IOException)
        {
            // Tar archives do not support sockets.
            return false;
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType == TarEntryType.RegularFile;
    }
}
