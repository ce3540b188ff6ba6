using DiffPlex;
using DiffPlex.Renderer;
using Microsoft.CodeAnalysis.Text;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>The difference between two versions of a file, in the format of <c>patch</c> and <c>git apply</c>.</summary>
static class UnifiedDiff
{
    static readonly UnidiffRenderer renderer = new();

    /// <summary>The diff of one file; empty if nothing changes.</summary>
    /// <param name="path">The relative path of the file, separated by <c>/</c>.</param>
    /// <param name="before">The old text; null for a new file.</param>
    /// <param name="after">The new text.</param>
    public static string Of(string path, SourceText? before, SourceText after) =>
        Of(before is null ? "/dev/null" : $"a/{path}", $"b/{path}", before is null ? "" : Marked(before), Marked(after));

    /// <summary>The diff of one file; empty if nothing changes.</summary>
    /// <param name="path">The relative path of the file, separated by <c>/</c>.</param>
    /// <param name="before">The old text.</param>
    /// <param name="after">The new text.</param>
    public static string Of(string path, string before, string after) => Of($"a/{path}", $"b/{path}", before, after);

    static string Of(string pathBefore, string pathAfter, string before, string after) => renderer
        .Generate(Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new PatchLines()), pathBefore, pathAfter)
        .Replace(Environment.NewLine, "\n", StringComparison.Ordinal);

    // A byte order mark is not part of the text, but part of the first line that a patch compares.
    static string Marked(SourceText text) => (text.Encoding?.Preamble.IsEmpty == false ? "\uFEFF" : "") + text;

    // DiffPlex's own chunker drops carriage returns, and does not report a missing line break at the end.
    sealed class PatchLines : IChunker
    {
        public IReadOnlyList<string> Chunk(string text)
        {
            string[] lines = text.Split('\n');
            return lines[^1].Length == 0 ? lines[..^1] : [.. lines[..^1], lines[^1] + "\n\\ No newline at end of file"];
        }
    }
}
