using OciTagAnalyzer.Tool.Analysis;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>A Code Quality report of GitLab (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format).</summary>
sealed class GitLabReport : ReportFormat
{
    // The format requires a path.
    const string NoFile = ".";

    /// <inheritdoc/>
    public override string Name => "gitlab";

    /// <inheritdoc/>
    public override string Purpose => "Code Quality report of GitLab";

    /// <inheritdoc/>
    public override string Of(CheckReport report) => JsonText.Of(report.Reported.Select(finding => new
    {
        description = finding.Message,
        check_name = finding.Rule,
        fingerprint = finding.Fingerprint,
        severity = SeverityOf(finding.Severity),
        location = new
        {
            path = finding.FilePath is { } file ? report.FromRoot(file) : NoFile,
            lines = new { begin = finding.Line, end = finding.EndLine },
        },
    }));

    static string SeverityOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "critical",
        FindingSeverity.Warning => "major",
        _ => "info",
    };
}
