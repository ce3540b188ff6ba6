using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>The minimum severity that is reported.</summary>
enum MinimumSeverity
{
    /// <summary>All findings that are not hidden.</summary>
    Info = DiagnosticSeverity.Info,

    /// <summary>Warnings and errors.</summary>
    Warning = DiagnosticSeverity.Warning,

    /// <summary>Errors only.</summary>
    Error = DiagnosticSeverity.Error,
}
