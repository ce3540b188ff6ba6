using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Tool.Terminal;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>A line for each finding, after those for skipped files, and then a summary.</summary>
static class TextReport
{
    /// <summary>The lines.</summary>
    public static IEnumerable<Line> Of(CheckReport report)
    {
        var line = new FindingLine(report.Folder);
        int files = report.Findings.Select(finding => finding.Location.GetLineSpan().Path).Distinct().Count();
        IEnumerable<Line> skipped = (report.Skipped ?? []).Select(path => new Line($"{report.Relative(path.FullPath)}: skipped: {path.Reason}"));
        return skipped.Concat(report.Findings.Select(line.Of)).Append(report.Findings.Count == 0
            ? report.Problems.Count > 0 ? new Line($"0 findings in what was read; not everything was read") : new Line($"[green]no findings[/]")
            : new Line($"{Counted(report.Findings.Count, "finding")} in {Counted(files, "file")}"));
    }

    static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
