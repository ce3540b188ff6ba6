using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>One JSON object: <c>{ "version": 1, "findings": […], "problems": […] }</c>. Lines and columns begin at 1, paths have <c>/</c>.</summary>
static class JsonReport
{
    /// <summary>The object.</summary>
    public static string Of(CheckReport report) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray("findings");
        foreach (Diagnostic finding in report.Findings)
        {
            Write(json, report.Folder, finding);
        }

        json.WriteEndArray();
        json.WriteStartArray("problems");
        foreach (string problem in report.Problems)
        {
            json.WriteStringValue(problem);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    static void Write(Utf8JsonWriter json, string folder, Diagnostic finding)
    {
        FileLinePositionSpan place = finding.Location.GetLineSpan();
        json.WriteStartObject();
        json.WriteString("rule", finding.Id);
        json.WriteString("severity", FindingLine.SeverityOf(finding));
        json.WriteString("message", finding.GetMessage(CultureInfo.InvariantCulture));
        if (finding.Location != Location.None)
        {
            json.WriteString("file", Path.GetRelativePath(folder, place.Path).Replace('\\', '/'));
            json.WriteNumber("line", place.StartLinePosition.Line + 1);
            json.WriteNumber("column", place.StartLinePosition.Character + 1);
            json.WriteNumber("endLine", place.EndLinePosition.Line + 1);
            json.WriteNumber("endColumn", place.EndLinePosition.Character + 1);
        }

        json.WriteEndObject();
    }
}
