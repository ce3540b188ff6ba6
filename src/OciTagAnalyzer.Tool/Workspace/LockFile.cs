using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>A lock file: read, or still to be made.</summary>
/// <param name="FilePath">Its full path.</param>
/// <param name="Text">Its text; null where there is none yet.</param>
/// <param name="Reading">What is read of it.</param>
sealed record LockFile(string FilePath, string? Text, ImageLockReading Reading)
{
    static readonly UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Why it can't be used; null where it can.</summary>
    public string? Problem => Reading.Fault is { } fault ? $"'{FilePath}{PlaceOf(fault)}' can't be read: {fault.Message}" : null;

    /// <summary>Reads the lock file at <paramref name="path"/>; an empty one where there is none.</summary>
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
    /// Writes <paramref name="changed"/> in one step, unless there is nothing to write, and only into <paramref name="folder"/>;
    /// null, or why the file was left as it was.
    /// </summary>
    public string? TryWrite(ImageLock changed, WritableFolder folder)
    {
        // A checkout may have made the line ends those of its system.
        string text = changed.Write();
        if (Text?.Contains("\r\n", StringComparison.Ordinal) == true)
        {
            text = text.Replace("\n", "\r\n", StringComparison.Ordinal);
        }

        if (text == Text || (Text is null && changed.Images.Count == 0))
        {
            return null;
        }

        if (folder.WhyNot(FilePath) is { } refusal)
        {
            return new FileProblem(FilePath, refusal).ToString();
        }

        if (Text is not null && CommentIn(Text) is { } comment)
        {
            return new FileProblem(FilePath, $"it has comments, which would be lost; remove them ({comment})").ToString();
        }

        if (Text is null && File.Exists(FilePath))
        {
            return new FileProblem(FilePath, "somebody else made it meanwhile").ToString();
        }

        return Text is null
            ? AtomicFile.TryWrite(FilePath, encoding.GetBytes(text))
            : TextFile.TryReplace(FilePath, SourceText.From(Text, encoding), SourceText.From(text, encoding)) is { } reason
                ? new FileProblem(FilePath, reason).ToString()
                : null;
    }

    // What is read allows comments; what is written has none.
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
