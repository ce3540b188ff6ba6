using OciTagAnalyzer.Core.Baselines;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>A baseline, which may not exist yet.</summary>
/// <param name="FilePath">The full path.</param>
/// <param name="Text">The text; null if the file does not exist or cannot be read.</param>
/// <param name="Reading">The parsed content.</param>
sealed record BaselineFile(string FilePath, string? Text, BaselineReading Reading)
{
    /// <summary>Why the file cannot be used; null if it can.</summary>
    public string? Problem => Reading.Fault is { } fault ? CanonicalFile.ProblemOf(FilePath, Text, fault) : null;

    /// <summary>Reads the baseline at <paramref name="path"/>; returns an empty one if it does not exist.</summary>
    public static BaselineFile Open(string path)
    {
        if (!File.Exists(path))
        {
            return new(path, null, Nothing(null));
        }

        string? text = FileContent.TryRead(path, out string? problem)?.ToString();
        return text is null ? new(path, null, Nothing(new(default, problem!))) : new(path, text, Baseline.Read(text));
    }

    /// <summary>
    /// Writes the changed baseline atomically, if the text changes, and only if the file is in <paramref name="folder"/>. Returns null, or why the
    /// file was not written.
    /// </summary>
    public string? TryWrite(Baseline changed, WritableFolder folder) =>
        Text is null && changed.Counts.Count == 0 ? null : CanonicalFile.TryWrite(FilePath, Text, sides: null, changed.Write(), folder);

    static BaselineReading Nothing(DocumentFault? fault) => new(Baseline.Empty, new Dictionary<BaselineKey, TextRange>(), fault);
}
