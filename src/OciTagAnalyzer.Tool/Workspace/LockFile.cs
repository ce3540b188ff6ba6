using System.Text;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>A lock file, which may not exist yet.</summary>
/// <param name="FilePath">The full path.</param>
/// <param name="Content">The text; null if the file does not exist or cannot be read.</param>
/// <param name="Reading">The parsed content.</param>
sealed record LockFile(string FilePath, SourceText? Content, ImageLockReading Reading)
{
    /// <summary>The conflict of a git merge in the file, whose entries <see cref="Reading"/> contains; null if there is none.</summary>
    public MergeConflict? Conflict { get; private init; }

    /// <summary>Why the file cannot be used; null if it can.</summary>
    public string? Problem => Reading.Fault is { } fault ? CanonicalFile.ProblemOf(FilePath, Text, fault) : null;

    string? Text => Content?.ToString();

    /// <summary>Reads the lock file at <paramref name="path"/>; returns an empty one if it does not exist.</summary>
    public static LockFile Open(string path)
    {
        if (!File.Exists(path))
        {
            return new(path, null, new(ImageLock.Create(SchemaAddress.OfLockFiles), new Dictionary<string, TextRange>(), null));
        }

        SourceText? text = FileContent.TryRead(path, out string? problem);
        return text is null ? new(path, null, Nothing(new(default, problem!))) : new(path, text, ImageLock.Read(text.ToString()));
    }

    /// <summary>The lock file with the entries of both sides of a merge conflict; this one if it has none, or one that cannot be resolved.</summary>
    public LockFile Resolved() => Reading.Fault is not null && Text is { } text && MergeConflict.Read(text) is { } conflict
        ? this with { Reading = new(conflict.Merged, new Dictionary<string, TextRange>(), null), Conflict = conflict }
        : this;

    /// <summary>The lock file as <see cref="TryWrite"/> writes it; this one if the text does not change.</summary>
    public LockFile With(ImageLock changed)
    {
        string text = CanonicalFile.TextOf(Text, changed.Write());
        return IsWritten(changed) && text != Text
            ? new(FilePath, SourceText.From(text, Content?.Encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)), ImageLock.Read(text))
            : this;
    }

    /// <summary>
    /// Writes <paramref name="changed"/> atomically, if the text changes, and only if the file is in <paramref name="folder"/>.
    /// Returns null, or why the file was not written.
    /// </summary>
    /// <param name="changed">The new content.</param>
    /// <param name="folder">The folder in which files may be written.</param>
    /// <param name="isDryRun">True to write nothing, and only return why the file must not be written.</param>
    public string? TryWrite(ImageLock changed, WritableFolder folder, bool isDryRun) =>
        IsWritten(changed) ? CanonicalFile.TryWrite(FilePath, Text, Conflict?.Texts, changed.Write(), folder, isDryRun) : null;

    bool IsWritten(ImageLock changed) => Content is not null || changed.Images.Count > 0;

    static ImageLockReading Nothing(DocumentFault fault) => new(ImageLock.Empty, new Dictionary<string, TextRange>(), fault);
}
