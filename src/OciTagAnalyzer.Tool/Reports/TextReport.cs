using System.Text;
using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>A line for each finding, then a summary.</summary>
static class TextReport
{
    /// <summary>The lines.</summary>
    public static string Of(CheckReport report, Ink ink)
    {
        var text = new StringBuilder();
        var line = new FindingLine(report.Folder, ink);
        foreach (Diagnostic finding in report.Findings)
        {
            text.AppendLine(line.Of(finding));
        }

        int files = report.Findings.Select(finding => finding.Location.GetLineSpan().Path).Distinct().Count();
        return text.AppendLine(report.Findings.Count == 0 ? "no findings" : $"{Counted(report.Findings.Count, "finding")} in {Counted(files, "file")}").ToString();
    }

    static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
