using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Tool.Analysis;
using OciTagAnalyzer.Tool.Terminal;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>Formats findings as the compiler does.</summary>
/// <param name="currentFolder">The folder that paths are relative to.</param>
sealed class FindingLine(string currentFolder)
{
    /// <summary>The whole line: <c>compose.yaml(3,12): warning OCI1001: …</c>.</summary>
    public Line Of(CheckFinding finding) =>
        new($"{PlaceOf(finding)}: [{ColourOf(finding.Severity)}]{WordOf(finding.Severity)}[/] {finding.Rule}: {finding.Message}");

    /// <summary>The location: <c>compose.yaml(3,12)</c>.</summary>
    public string PlaceOf(CheckFinding finding) =>
        finding.Place is { } place ? $"{Path.GetRelativePath(currentFolder, place.FilePath)}({place.Line},{place.Column})" : "ocitag";

    /// <summary>The location: <c>Images.cs(3,12)</c>.</summary>
    public string PlaceOf(Location location)
    {
        FileLinePositionSpan span = location.GetLineSpan();
        return $"{Path.GetRelativePath(currentFolder, span.Path)}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})";
    }

    /// <summary>The severity as the compiler prints it.</summary>
    public static string WordOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "info",
    };

    static string ColourOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "red",
        FindingSeverity.Warning => "yellow",
        _ => "aqua",
    };
}
