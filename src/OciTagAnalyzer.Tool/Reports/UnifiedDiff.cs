using DiffPlex;
using DiffPlex.Renderer;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>The difference between two versions of a file, in the format of <c>patch</c> and <c>git apply</c>.</summary>
static class UnifiedDiff
{
    static readonly UnidiffRenderer renderer = new();

    /// <summary>The diff of one file; empty if nothing changes.</summary>
    /// <param name="path">The relative path of the file, separated by <c>/</c>.</param>
    /// <param name="before">The old text.</param>
    /// <param name="after">The new text.</param>
    public static string Of(string path, string before, string after) => renderer
        .Generate(Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new PatchLines()), $"a/{path}", $"b/{path}")
        .Replace(Environment.NewLine, "\n", StringComparison.Ordinal);

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
