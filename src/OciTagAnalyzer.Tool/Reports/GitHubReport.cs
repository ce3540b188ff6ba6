using System.Text;
using OciTagAnalyzer.Tool.Analysis;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>
/// Annotations of GitHub Actions: a workflow command for each finding
/// (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands).
/// </summary>
sealed class GitHubReport : ReportFormat
{
    /// <inheritdoc/>
    public override string Name => "github";

    /// <inheritdoc/>
    public override string Purpose => "annotations of GitHub Actions";

    /// <inheritdoc/>
    public override string Of(CheckReport report)
    {
        var commands = new StringBuilder();
        foreach (ReportedFinding finding in report.Reported)
        {
            string place = finding.FilePath is { } file
                ? $"file={Property(report.FromRoot(file))},line={finding.Line},endLine={finding.EndLine},{ColumnsOf(finding)}"
                : "";
            commands.Append($"::{CommandOf(finding.Severity)} {place}title={Property(finding.Rule)}::{Data(finding.Message)}\n");
        }

        foreach (string problem in report.Problems)
        {
            commands.Append($"::error title=ocitag::{Data(problem)}\n");
        }

        return commands.ToString();
    }

    // An annotation of several lines has no columns.
    static string ColumnsOf(ReportedFinding finding) =>
        finding.Line == finding.EndLine ? $"col={finding.Column},endColumn={finding.EndColumn}," : "";

    static string CommandOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "notice",
    };

    // As escapeData and escapeProperty of the package @actions/core.
    static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
