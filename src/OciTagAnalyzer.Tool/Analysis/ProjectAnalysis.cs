using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Tool.Images;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>The result of running the package's analyzers on a project, with the project's own options.</summary>
/// <param name="Findings">The findings that are neither suppressed nor hidden.</param>
/// <param name="Gap">Why findings may be missing; null if nothing indicates that.</param>
sealed record ProjectAnalysis(IReadOnlyList<Diagnostic> Findings, string? Gap)
{
    static readonly ImmutableArray<DiagnosticAnalyzer> analyzers =
    [
        .. typeof(ImageSinkAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Every rule of the package, by id.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Rules { get; } =
        [.. Core.Rules.RuleSet.All.Select(Descriptors.Of).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>Analyzes <paramref name="project"/>.</summary>
    public static async Task<ProjectAnalysis> OfAsync(Project project, CancellationToken cancellation)
    {
        Compilation? compilation = await project.GetCompilationAsync(cancellation);
        if (compilation is null)
        {
            return new([], null);
        }

        ImmutableArray<Diagnostic> all = await compilation
            .WithAnalyzers(analyzers, project.AnalyzerOptions)
            .GetAllDiagnosticsAsync(cancellation);
        return new(
            [.. all.Where(diagnostic => AnalysisGap.IsFinding(diagnostic) && diagnostic.Severity != DiagnosticSeverity.Hidden)],
            AnalysisGap.Of(project, all));
    }

}
