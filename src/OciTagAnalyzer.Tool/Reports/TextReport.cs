using OciTagAnalyzer.Tool.Terminal;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>A line for each finding, after those for skipped files, and then a summary.</summary>
sealed class TextReport : ReportFormat
{
    /// <inheritdoc/>
    public override string Name => "text";

    /// <inheritdoc/>
    public override string Purpose => "lines as a build prints them";

    /// <inheritdoc/>
    public override string Of(CheckReport report) => string.Concat(LinesOf(report).Select(line => line + Environment.NewLine));

    /// <summary>The lines.</summary>
    public static IEnumerable<Line> LinesOf(CheckReport report)
    {
        var line = new FindingLine(report.Folder);
        int files = report.Reported.Select(finding => finding.FilePath).Distinct().Count();
        IEnumerable<Line> skipped = (report.Skipped ?? []).Select(path => new Line($"{report.Relative(path.FullPath)}: skipped: {path.Reason}"));
        int untyped = report.Findings.Count(finding => finding.IsWithoutTypes);
        string withoutTypes = untyped > 0 ? $" ({untyped} found without types)" : "";
        string baselined = report.BaselinedCount > 0 ? $" ({report.BaselinedCount} in the baseline)" : "";
        return skipped.Concat(report.Findings.Select(line.Of)).Append(report.Findings.Count == 0
            ? report.Problems.Count > 0
                ? new Line($"0 findings in what was read; not everything was read{baselined}")
                : new Line($"[green]no {(report.BaselinedCount > 0 ? "new " : "")}findings[/]{baselined}")
            : new Line($"{Counted(report.Findings.Count, "finding")} in {Counted(files, "file")}{withoutTypes}{baselined}"));
    }

    static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
