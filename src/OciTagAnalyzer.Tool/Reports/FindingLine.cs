using System.Globalization;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Tool.Terminal;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>Formats findings as the compiler does.</summary>
/// <param name="currentFolder">The folder that paths are relative to.</param>
sealed class FindingLine(string currentFolder)
{
    /// <summary>The whole line: <c>compose.yaml(3,12): warning OCI1001: …</c>.</summary>
    public Line Of(Diagnostic finding) =>
        new($"{PlaceOf(finding)}: [{ColourOf(finding)}]{SeverityOf(finding)}[/] {finding.Id}: {finding.GetMessage(CultureInfo.InvariantCulture)}");

    /// <summary>The location: <c>compose.yaml(3,12)</c>.</summary>
    public string PlaceOf(Diagnostic finding)
    {
        FileLinePositionSpan place = finding.Location.GetLineSpan();
        return finding.Location == Location.None
            ? "ocitag"
            : $"{Path.GetRelativePath(currentFolder, place.Path)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1})";
    }

    /// <summary>The severity as the compiler prints it.</summary>
    public static string SeverityOf(Diagnostic finding) => finding.Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    static string ColourOf(Diagnostic finding) => finding.Severity switch
    {
        DiagnosticSeverity.Error => "red",
        DiagnosticSeverity.Warning => "yellow",
        _ => "aqua",
    };
}
