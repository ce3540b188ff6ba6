using System.Globalization;
using System.Text;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>
/// A summary in the Markdown of GitHub, for <c>$GITHUB_STEP_SUMMARY</c> and comments: the number of findings of each rule, and a table of the findings.
/// </summary>
sealed class MarkdownReport : ReportFormat
{
    // GitHub rejects a summary of more than 1 MiB, and nobody reads a table of that size.
    const int MaxRows = 200;

    /// <inheritdoc/>
    public override string Name => "markdown";

    /// <inheritdoc/>
    public override string Purpose => "summary for $GITHUB_STEP_SUMMARY";

    /// <inheritdoc/>
    public override string Of(CheckReport report)
    {
        var text = new StringBuilder("## Image references\n\n");
        foreach (string problem in report.Problems)
        {
            text.Append("- **not checked:** ").Append(MarkdownText.Escape(problem)).Append('\n');
        }

        text.Append(report.Problems.Count > 0 ? "\n" : "");
        if (report.Reported.Count == 0)
        {
            return text.Append(report.Problems.Count > 0 ? "No findings in what was read.\n" : "No findings.\n").ToString();
        }

        text.Append("| rule | name | findings |\n|---|---|--:|\n");
        foreach (var rule in report.Reported.GroupBy(finding => finding.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {rule.Key} | {Core.Rules.RuleSet.Find(rule.Key)!.Name} | {rule.Count()} |\n");
        }

        text.Append("\n| severity | rule | place | message |\n|---|---|---|---|\n");
        foreach (ReportedFinding finding in report.Reported.Take(MaxRows))
        {
            string place = finding.FilePath is { } file
                ? string.Create(CultureInfo.InvariantCulture, $"{MarkdownText.Escape(report.FromRoot(file))}:{finding.Line}")
                : "";
            text.Append($"| {FindingLine.WordOf(finding.Severity)} | {finding.Rule} | {place} | {MarkdownText.Escape(finding.Message)} |\n");
        }

        return report.Reported.Count > MaxRows
            ? text.Append(CultureInfo.InvariantCulture, $"\n{report.Reported.Count - MaxRows} more findings are not listed.\n").ToString()
            : text.ToString();
    }
}
