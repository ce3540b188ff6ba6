using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers;

namespace OciTagAnalyzer.Tool.Pins;

/// <summary>What the package's analyzers and the compiler say about a project, by the project's own options.</summary>
/// <param name="Findings">What the analyzers report; neither what is suppressed nor what is hidden.</param>
/// <param name="Errors">Why the project does not compile; empty where it does.</param>
sealed record ProjectAnalysis(IReadOnlyList<Diagnostic> Findings, IReadOnlyList<Diagnostic> Errors)
{
    static readonly ImmutableArray<DiagnosticAnalyzer> analyzers = [new ImageSinkAnalyzer(), new ImageFileAnalyzer(), new LockFileAnalyzer(), new OptionAnalyzer(), new UnresolvedReferenceAnalyzer(), new ConflictingTagsAnalyzer()];

    /// <summary>Analyzes <paramref name="project"/>.</summary>
    public static async Task<ProjectAnalysis> OfAsync(Project project, CancellationToken cancellation)
    {
        Compilation? compilation = await project.GetCompilationAsync(cancellation);
        if (compilation is null)
        {
            return new([], []);
        }

        ImmutableArray<Diagnostic> all = await compilation
            .WithAnalyzers(analyzers, project.AnalyzerOptions)
            .GetAllDiagnosticsAsync(cancellation);
        return new(
            [.. all.Where(diagnostic => IsFinding(diagnostic) && diagnostic.Severity != DiagnosticSeverity.Hidden)],
            [.. all.Where(diagnostic => !IsFinding(diagnostic) && diagnostic.Severity == DiagnosticSeverity.Error)]);
    }

    // The analyzers' own failures count as errors too: what they would have found is missing.
    static bool IsFinding(Diagnostic diagnostic) =>
        analyzers.Any(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == diagnostic.Id));
}
