using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Tool.Images;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>The result of running the package's analyzers on a project, with the project's own options.</summary>
/// <param name="Findings">The findings that are neither suppressed nor hidden, even if the baseline contains them.</param>
/// <param name="Baselined">Those of the findings that the baseline contains.</param>
/// <param name="Gap">Why findings may be missing; null if nothing indicates that.</param>
sealed record ProjectAnalysis(IReadOnlyList<Diagnostic> Findings, IReadOnlySet<Diagnostic> Baselined, string? Gap)
{
    static readonly IReadOnlySet<Diagnostic> none = new HashSet<Diagnostic>();

    static readonly ImmutableArray<DiagnosticAnalyzer> analyzers =
    [
        .. typeof(ImageSinkAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Analyzes all loaded projects.</summary>
    public static async Task<IReadOnlyList<(Project Project, ProjectAnalysis Analysis)>> OfAllAsync(LoadedSolution loaded, CancellationToken cancellation)
    {
        var all = new List<(Project, ProjectAnalysis)>();
        foreach (Project project in loaded.Projects)
        {
            all.Add((project, await OfAsync(project, cancellation)));
        }

        return all;
    }

    /// <summary>Analyzes <paramref name="project"/>.</summary>
    public static async Task<ProjectAnalysis> OfAsync(Project project, CancellationToken cancellation)
    {
        Compilation? compilation = await project.GetCompilationAsync(cancellation);
        if (compilation is null)
        {
            return new([], none, null);
        }

        ImmutableArray<Diagnostic> all = await compilation
            .WithAnalyzers(analyzers, project.AnalyzerOptions)
            .GetAllDiagnosticsAsync(cancellation);
        Diagnostic[] findings = [.. all.Where(diagnostic => AnalysisGap.IsFinding(diagnostic) && diagnostic.Severity != DiagnosticSeverity.Hidden)];
        var baseline = ProjectBaseline.Among(project.AnalyzerOptions.AdditionalFiles, cancellation);
        IReadOnlySet<Diagnostic> baselined = baseline is null
            ? none
            : BaselineMatch.In(baseline, findings).ToHashSet<Diagnostic>(ReferenceEqualityComparer.Instance);
        return new(findings, baselined, AnalysisGap.Of(project, all));
    }
}
