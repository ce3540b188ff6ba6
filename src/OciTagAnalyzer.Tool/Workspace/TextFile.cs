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
            if (IsReadOnly(target))
            {
                return "it is read-only";
            }

            byte[] bytes = File.ReadAllBytes(target);
            Encoding encoding = before.Encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            byte[] changed = encoding.GetBytes(after.ToString());
            if (IsText(bytes, encoding.GetBytes(before.ToString()), out int markLength))
            {
                AtomicFile.Write(target, [.. bytes.AsSpan(0, markLength), .. changed]);
                return null;
            }

            // The same file under another name: a link to one that was written a moment ago.
            return IsText(bytes, changed, out _) ? null : $"it was changed meanwhile, or is no {encoding.WebName} text";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }

    // A new file that takes the place of a read-only one would be written all the same, and so would one that root opens.
    static bool IsReadOnly(string path)
    {
        const UnixFileMode write = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        if (OperatingSystem.IsWindows() ? File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly) : (File.GetUnixFileMode(path) & write) == 0)
        {
            return true;
        }

        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>True where a file is just that text, behind a byte order mark or none.</summary>
    static bool IsText(byte[] file, byte[] text, out int markLength)
    {
        markLength = file.Length - text.Length;
        return markLength is >= 0 and <= LongestByteOrderMark && file.AsSpan(markLength).SequenceEqual(text);
    }
}
