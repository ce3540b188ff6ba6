using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>Creates findings of rules that only the tool reports, in files that several projects share.</summary>
static class FileFinding
{
    /// <summary>Returns the finding with the severity that the file's project configures; null if it is off.</summary>
    /// <param name="declared">The rule.</param>
    /// <param name="file">The file.</param>
    /// <param name="range">The range in the file.</param>
    /// <param name="arguments">The arguments of the rule's message.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public static async Task<Diagnostic?> OfAsync(
        Rule declared, TextDocument file, TextRange range, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        DiagnosticDescriptor rule = Descriptors.Of(declared);
        Compilation? compilation = await file.Project.GetCompilationAsync(cancellation);
        ReportDiagnostic severity = rule.GetEffectiveSeverity(compilation!.Options);
        if (compilation.Options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(rule.Id, cancellation, out ReportDiagnostic configured) == true)
        {
            severity = configured;
        }

        SourceText text = await file.GetTextAsync(cancellation);
        var span = new TextSpan(range.Start, range.Length);
        return severity is ReportDiagnostic.Suppress or ReportDiagnostic.Hidden
            ? null
            : Diagnostic.Create(
                rule,
                Location.Create(file.FilePath!, span, text.Lines.GetLinePositionSpan(span)),
                effectiveSeverity: SeverityOf(severity),
                additionalLocations: null,
                properties: null,
                [.. arguments]);
    }

    static DiagnosticSeverity SeverityOf(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Error => DiagnosticSeverity.Error,
        ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
