using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Replaces the text of files.</summary>
static class TextFile
{
    // The mark of UTF-32.
    const int LongestByteOrderMark = 4;

    /// <summary>
    /// Replaces the text of the file at <paramref name="path"/> atomically. Encoding, byte order mark, mode and a link to the file stay
    /// the same.
    /// </summary>
    /// <returns>Null, or why the file was not written.</returns>
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

            // The path may be a link to a file that was already written in this run.
            return IsText(bytes, changed, out _) ? null : $"it was changed in the meantime, or is not {encoding.WebName} text";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }

    /// <summary>Why the file at <paramref name="path"/> must not be replaced; null if it may be.</summary>
    public static string? RefusalFor(string path)
    {
        try
        {
            string target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            return IsReadOnly(target) ? "it is read-only" : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }

    // AtomicFile would replace a read-only file, and root may open one for writing.
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

    /// <summary>True if the file consists of the text, with or without a byte order mark.</summary>
    static bool IsText(byte[] file, byte[] text, out int markLength)
    {
        markLength = file.Length - text.Length;
        return markLength is >= 0 and <= LongestByteOrderMark && file.AsSpan(markLength).SequenceEqual(text);
    }
}
