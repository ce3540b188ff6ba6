using DiffPlex;
using DiffPlex.Renderer;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>The difference between two versions of a file in the form that <c>patch</c> and <c>git apply</c> read.</summary>
static class UnifiedDiff
{
    static readonly UnidiffRenderer renderer = new();

    /// <summary>The diff of one file; empty if nothing changes.</summary>
    /// <param name="path">Its path, relative and with <c>/</c>.</param>
    /// <param name="before">Its text.</param>
    /// <param name="after">The text that it would have.</param>
    public static string Of(string path, string before, string after) => renderer
        .Generate(Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new PatchLines()), $"a/{path}", $"b/{path}")
        .Replace(Environment.NewLine, "\n", StringComparison.Ordinal);

    // DiffPlex's own lines lose a carriage return, and that the last one has no line end.
    sealed class PatchLines : IChunker
    {
        public IReadOnlyList<string> Chunk(string text)
        {
            string[] lines = text.Split('\n');
            return lines[^1].Length == 0 ? lines[..^1] : [.. lines[..^1], lines[^1] + "\n\\ No newline at end of file"];
        }
    }
}
