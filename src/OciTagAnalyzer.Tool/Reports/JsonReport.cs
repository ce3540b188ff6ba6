using System.Globalization;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>
/// One JSON object: <c>{ "version": 1, "findings": […], "problems": […] }</c>, and with <c>"skipped": […]</c> on request. Lines
/// and columns begin at 1; paths are separated by <c>/</c>.
/// </summary>
static class JsonReport
{
    /// <summary>The JSON text.</summary>
    public static string Of(CheckReport report)
    {
        IEnumerable<object> findings = report.Findings.Select(finding => Finding(finding, report.Folder));
        return report.Skipped is null
            ? JsonText.Of(new { version = 1, findings, problems = report.Problems })
            : JsonText.Of(new { version = 1, findings, problems = report.Problems, skipped = report.Skipped.Select(path => Skipped(path, report)) });
    }

    static object Skipped(SkippedPath path, CheckReport report) => new { file = report.Relative(path.FullPath), reason = path.Reason };

    static object Finding(Diagnostic finding, string folder)
    {
        string rule = finding.Id;
        string severity = FindingLine.SeverityOf(finding);
        string message = finding.GetMessage(CultureInfo.InvariantCulture);
        if (finding.Location == Location.None)
        {
            return new { rule, severity, message };
        }

        FileLinePositionSpan place = finding.Location.GetLineSpan();
        return new
        {
            rule,
            severity,
            message,
            file = Path.GetRelativePath(folder, place.Path).Replace('\\', '/'),
            line = place.StartLinePosition.Line + 1,
            column = place.StartLinePosition.Character + 1,
            endLine = place.EndLinePosition.Line + 1,
            endColumn = place.EndLinePosition.Character + 1,
        };
    }
}
