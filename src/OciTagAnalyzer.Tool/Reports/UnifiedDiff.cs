using System.Globalization;
using System.Text;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>What changes in a text, as <c>patch</c> and <c>git apply</c> read it. A pin never adds or takes a line, so lines are compared one by one.</summary>
static class UnifiedDiff
{
    const int Context = 3;

    /// <summary>The diff of one file; empty where nothing changes.</summary>
    /// <param name="path">Its path, relative and with <c>/</c>.</param>
    /// <param name="before">Its text.</param>
    /// <param name="after">The text it would have; as many lines.</param>
    public static string Of(string path, string before, string after)
    {
        string[] old = before.Split('\n');
        string[] changed = after.Split('\n');
        var diff = new StringBuilder();
        int next = NextChange(old, changed, 0);
        if (next < old.Length)
        {
            diff.Append("--- a/").Append(path).Append("\n+++ b/").Append(path).Append('\n');
        }

        while (next < old.Length)
        {
            int start = Math.Max(0, next - Context);
            int last = next;
            for (next = NextChange(old, changed, last + 1); next < old.Length && next - last <= 2 * Context; next = NextChange(old, changed, last + 1))
            {
                last = next;
            }

            AppendHunk(diff, old, changed, start, Math.Min(LineCount(old), last + 1 + Context));
        }

        return diff.ToString();
    }

    static int NextChange(string[] old, string[] changed, int from)
    {
        while (from < old.Length && old[from] == changed[from])
        {
            from++;
        }

        return from;
    }

    // Behind the last line end there is no line.
    static int LineCount(string[] lines) => lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;

    static void AppendHunk(StringBuilder diff, string[] old, string[] changed, int start, int end)
    {
        string range = string.Create(CultureInfo.InvariantCulture, $"{start + 1},{end - start}");
        diff.Append("@@ -").Append(range).Append(" +").Append(range).Append(" @@\n");
        for (int at = start; at < end;)
        {
            if (old[at] == changed[at])
            {
                AppendLine(diff, ' ', old, at++);
                continue;
            }

            int runEnd = at;
            while (runEnd < end && old[runEnd] != changed[runEnd])
            {
                AppendLine(diff, '-', old, runEnd++);
            }

            for (; at < runEnd; at++)
            {
                AppendLine(diff, '+', changed, at);
            }
        }
    }

    static void AppendLine(StringBuilder diff, char mark, string[] lines, int at)
    {
        diff.Append(mark).Append(lines[at]).Append('\n');
        if (at == lines.Length - 1)
        {
            diff.Append("\\ No newline at end of file\n");
        }
    }
}
