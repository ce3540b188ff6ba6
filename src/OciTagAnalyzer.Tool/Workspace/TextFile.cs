using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>A text file on disk.</summary>
static class TextFile
{
    // UTF-32's.
    const int LongestByteOrderMark = 4;

    /// <summary>
    /// Replaces the text of the file at <paramref name="path"/> in one step, so that a reader sees the old or the new file
    /// and nothing between; encoding, byte order mark and mode stay, and so does a link to it.
    /// </summary>
    /// <returns>Null, or why the file was left as it was.</returns>
    public static string? TryReplace(string path, SourceText before, SourceText after)
    {
        try
        {
            string target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            byte[] bytes = File.ReadAllBytes(target);
            Encoding encoding = before.Encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            byte[] text = encoding.GetBytes(before.ToString());
            int markLength = bytes.Length - text.Length;
            if (markLength is < 0 or > LongestByteOrderMark || !bytes.AsSpan(markLength).SequenceEqual(text))
            {
                return $"it was changed meanwhile, or is no {encoding.WebName} text";
            }

            Replace(target, [.. bytes.AsSpan(0, markLength), .. encoding.GetBytes(after.ToString())]);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }

    static void Replace(string path, byte[] content)
    {
        // In the same folder: a move between file systems is a copy.
        string temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows())
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
