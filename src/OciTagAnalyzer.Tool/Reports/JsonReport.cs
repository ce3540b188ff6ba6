using System.Globalization;
using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>
/// One JSON object: <c>{ "version": 1, "findings": […], "problems": […] }</c>. Lines and columns begin at 1; paths are
/// separated by <c>/</c>.
/// </summary>
static class JsonReport
{
    /// <summary>The JSON text.</summary>
    public static string Of(CheckReport report) =>
        JsonText.Of(new { version = 1, findings = report.Findings.Select(finding => Finding(finding, report.Folder)), problems = report.Problems });

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
