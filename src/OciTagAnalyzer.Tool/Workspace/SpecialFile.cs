using System.Formats.Tar;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Files that have no end or no content of their own: pipes, sockets and devices, also behind a link. Reading one may never return.</summary>
static class SpecialFile
{
    /// <summary>True for a special file; false for a regular file and for what cannot be determined.</summary>
    public static bool Is(string path)
    {
        try
        {
            var file = new FileInfo(path);
            var target = (FileInfo?)file.ResolveLinkTarget(returnFinalTarget: true) ?? file;

            // The length of every special file is 0, so that nothing is opened for the others.
            return target is { Exists: true, Length: 0 } && !IsRegular(target.FullName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // The base class library gives the type of a file to its writer of tar archives alone; that writer opens regular files only.
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
            // An empty file that cannot be opened; whoever reads it says so.
            return true;
        }
        catch (IOException)
        {
            // Archives have no type for a socket.
            return false;
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType == TarEntryType.RegularFile;
    }
}
