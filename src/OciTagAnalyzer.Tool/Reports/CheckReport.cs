using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>What a check came to, as every format writes it.</summary>
/// <param name="Folder">The folder that paths are relative to.</param>
/// <param name="Findings">The findings that count; by file and place.</param>
/// <param name="Problems">Why something was not checked; a sentence each.</param>
sealed record CheckReport(string Folder, IReadOnlyList<Diagnostic> Findings, IReadOnlyList<string> Problems)
{
    /// <summary>The report in one of the formats, with a line end at its end.</summary>
    public string In(ReportFormat format, Ink ink) => format switch
    {
        ReportFormat.Json => JsonReport.Of(this),
        ReportFormat.Sarif => SarifReport.Of(this),
        _ => TextReport.Of(this, ink),
    };
}
