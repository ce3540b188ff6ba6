using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Tool.Workspace.Files;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Reads source files.</summary>
static class FileContent
{
    const int MegaByte = 1024 * 1024;

    // A source file has a few kilobytes; generated manifests have up to several megabytes.
    const int LargestMegaBytes = 32;

    /// <summary>Reads the file at <paramref name="path"/>; null if it cannot be read, with the reason in <paramref name="problem"/>.</summary>
    public static SourceText? TryRead(string path, out string? problem) => TryRead(path, stream => SourceText.From(stream), out problem);

    /// <summary>Reads the same text without the compiler's type for texts.</summary>
    public static string? TryReadText(string path, out string? problem) => TryRead(path, Text, out problem);

    // As SourceText.From: UTF-8 without a byte order mark; invalid bytes are replaced.
    static string Text(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    static T? TryRead<T>(string path, Func<Stream, T> read, out string? problem)
        where T : class
    {
        problem = null;
        try
        {
            if (SpecialFile.Is(path))
            {
                problem = "it is a pipe, a socket or a device";
                return null;
            }

            using FileStream stream = File.OpenRead(path);
            if (stream.Length > LargestMegaBytes * MegaByte)
            {
                problem = $"it is larger than {LargestMegaBytes} MiB";
                return null;
            }

            return read(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem = exception.Message;
            return null;
        }
    }
}
