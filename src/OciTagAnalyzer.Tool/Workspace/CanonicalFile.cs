using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Writes the JSON files of the tool, the lock file and the baseline, in their canonical form.</summary>
static class CanonicalFile
{
    static readonly UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The message about a file that cannot be used.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="text">The text; null if it cannot be read.</param>
    /// <param name="fault">The fault.</param>
    public static string ProblemOf(string path, string? text, DocumentFault fault) => $"'{path}{PlaceOf(text, fault)}' cannot be read: {fault.Message}";

    /// <summary>The text of a file with new content.</summary>
    /// <param name="before">The text that was read; null for a new file.</param>
    /// <param name="after">The new content, with LF.</param>
    public static string TextOf(string? before, string after) =>
        // The file may have been checked out with CRLF.
        before?.Contains("\r\n", StringComparison.Ordinal) == true ? after.Replace("\n", "\r\n", StringComparison.Ordinal) : after;

    /// <summary>
    /// Writes a file atomically, if the text changes, and only if the file is in <paramref name="folder"/>. Returns null, or why the file was not
    /// written.
    /// </summary>
    /// <param name="path">The full path.</param>
    /// <param name="before">The text that was read; null for a new file.</param>
    /// <param name="sides">The texts of both sides, if the text that was read has a merge conflict; otherwise null.</param>
    /// <param name="after">The new text, with LF.</param>
    /// <param name="folder">The folder in which files may be written.</param>
    /// <param name="isDryRun">True to write nothing, and only return why the file must not be written.</param>
    public static string? TryWrite(
        string path, string? before, IReadOnlyList<string>? sides, string after, WritableFolder folder, bool isDryRun = false)
    {
        string text = TextOf(before, after);
        if (text == before)
        {
            return null;
        }

        string? reason = folder.RefusalFor(path)
            ?? (before is not null && (sides ?? [before]).Select(CommentIn).FirstOrDefault(found => found is not null) is { } comment
                ? $"it has comments, which would be lost; remove them ({comment})"
                : before is null && File.Exists(path) ? "another program created it in the meantime"
                : null);
        if (reason is null && !isDryRun)
        {
            if (before is null)
            {
                return AtomicFile.TryWrite(path, encoding.GetBytes(text));
            }

            reason = TextFile.TryReplace(path, SourceText.From(before, encoding), SourceText.From(text, encoding));
        }

        return reason is null ? null : new FileProblem(path, reason).ToString();
    }

    // The readers allow comments, but the writers do not keep them.
    static string? CommentIn(string text)
    {
        try
        {
            using var plain = JsonDocument.Parse(text, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Disallow });
            return null;
        }
        catch (JsonException exception)
        {
            return $"line {exception.LineNumber + 1}";
        }
    }

    static string PlaceOf(string? text, DocumentFault fault)
    {
        if (text is null)
        {
            return "";
        }

        LinePosition place = SourceText.From(text).Lines.GetLinePosition(fault.Range.Start);
        return $"({place.Line + 1},{place.Character + 1})";
    }
}
