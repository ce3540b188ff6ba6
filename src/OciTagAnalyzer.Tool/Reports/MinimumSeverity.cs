using Microsoft.CodeAnalysis;

namespace OciTagAnalyzer.Tool.Reports;

/// <summary>The least severity that counts.</summary>
enum MinimumSeverity
{
    /// <summary>Everything that is not hidden.</summary>
    Info = DiagnosticSeverity.Info,

    /// <summary>Warnings and errors.</summary>
    Warning = DiagnosticSeverity.Warning,

    /// <summary>Errors alone.</summary>
    Error = DiagnosticSeverity.Error,
}
