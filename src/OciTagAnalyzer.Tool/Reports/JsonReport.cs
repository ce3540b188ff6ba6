using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>
/// One JSON object: <c>{ "version": 1, "findings": […], "problems": […] }</c>, and with <c>"skipped": […]</c> on request. Lines
/// and columns begin at 1; paths are separated by <c>/</c>. <c>schemas/ocitag-check.schema.json</c> describes it.
/// </summary>
sealed class JsonReport : ReportFormat
{
    /// <inheritdoc/>
    public override string Name => "json";

    /// <inheritdoc/>
    public override string Purpose => "for scripts";

    /// <inheritdoc/>
    public override string Of(CheckReport report)
    {
        IEnumerable<object> findings = report.Reported.Select(finding => Finding(finding, report));
        return report.Skipped is null
            ? JsonText.Of(new { version = 1, findings, problems = report.Problems })
            : JsonText.Of(new { version = 1, findings, problems = report.Problems, skipped = report.Skipped.Select(path => Skipped(path, report)) });
    }

    static object Skipped(SkippedPath path, CheckReport report) => new { file = report.Relative(path.FullPath), reason = path.Reason };

    static object Finding(ReportedFinding finding, CheckReport report)
    {
        string rule = finding.Rule;
        string severity = FindingLine.WordOf(finding.Severity);
        string message = finding.Message;
        string fingerprint = finding.Fingerprint;
        if (finding.FilePath is not { } path)
        {
            return new { rule, severity, message, fingerprint };
        }

        string file = report.Relative(path);
        int line = finding.Line;
        int column = finding.Column;
        int endLine = finding.EndLine;
        int endColumn = finding.EndColumn;
        return finding.Finding.IsWithoutTypes
            ? new { rule, severity, message, file, line, column, endLine, endColumn, fingerprint, withoutTypes = true }
            : new { rule, severity, message, file, line, column, endLine, endColumn, fingerprint };
    }
}
