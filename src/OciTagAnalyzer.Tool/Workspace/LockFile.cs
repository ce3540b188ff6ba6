using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>A lock file, which may not exist yet.</summary>
/// <param name="FilePath">The full path.</param>
/// <param name="Text">The text; null if the file does not exist or cannot be read.</param>
/// <param name="Reading">The parsed content.</param>
sealed record LockFile(string FilePath, string? Text, ImageLockReading Reading)
{
    static readonly UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Why the file cannot be used; null if it can.</summary>
    public string? Problem => Reading.Fault is { } fault ? $"'{FilePath}{PlaceOf(fault)}' cannot be read: {fault.Message}" : null;

    /// <summary>Reads the lock file at <paramref name="path"/>; returns an empty one if it does not exist.</summary>
    public static LockFile Open(string path)
    {
        if (!File.Exists(path))
        {
            return new(path, null, Nothing(null));
        }

        string? text = FileContent.TryRead(path, out string? problem)?.ToString();
        return text is null ? new(path, null, Nothing(new(default, problem!))) : new(path, text, ImageLock.Read(text));
    }

    /// <summary>
    /// Writes <paramref name="changed"/> atomically, if the text changes, and only if the file is in <paramref name="folder"/>.
    /// Returns null, or why the file was not written.
    /// </summary>
    public string? TryWrite(ImageLock changed, WritableFolder folder)
    {
        // The file may have been checked out with CRLF.
        string text = changed.Write();
        if (Text?.Contains("\r\n", StringComparison.Ordinal) == true)
        {
            text = text.Replace("\n", "\r\n", StringComparison.Ordinal);
        }

        if (text == Text || (Text is null && changed.Images.Count == 0))
        {
            return null;
        }

        if (folder.RefusalFor(FilePath) is { } refusal)
        {
            return new FileProblem(FilePath, refusal).ToString();
        }

        if (Text is not null && CommentIn(Text) is { } comment)
        {
            return new FileProblem(FilePath, $"it has comments, which would be lost; remove them ({comment})").ToString();
        }

        if (Text is null && File.Exists(FilePath))
        {
            return new FileProblem(FilePath, "another program created it in the meantime").ToString();
        }

        return Text is null
            ? AtomicFile.TryWrite(FilePath, encoding.GetBytes(text))
            : TextFile.TryReplace(FilePath, SourceText.From(Text, encoding), SourceText.From(text, encoding)) is { } reason
                ? new FileProblem(FilePath, reason).ToString()
                : null;
    }

    // The reader allows comments, but the writer does not keep them.
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

    string PlaceOf(DocumentFault fault)
    {
        if (Text is null)
        {
            return "";
        }

        LinePosition place = SourceText.From(Text).Lines.GetLinePosition(fault.Range.Start);
        return $"({place.Line + 1},{place.Character + 1})";
    }

    static ImageLockReading Nothing(DocumentFault? fault) => new(ImageLock.Empty, new Dictionary<string, TextRange>(), fault);
}
