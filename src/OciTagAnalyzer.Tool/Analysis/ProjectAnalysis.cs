using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Tool.Images;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>The result of running the package's analyzers on a project, with the project's own options.</summary>
/// <param name="Findings">The findings that are neither suppressed nor hidden, even if the baseline contains them.</param>
/// <param name="Baselined">Those of the findings that the baseline contains.</param>
/// <param name="Gap">Why findings may be missing; null if nothing indicates that.</param>
sealed record ProjectAnalysis(IReadOnlyList<Diagnostic> Findings, IReadOnlySet<Diagnostic> Baselined, string? Gap)
{
    /// <summary>The images, if the analysis was asked for them.</summary>
    public ProjectImages? Images { get; init; }

    static readonly IReadOnlySet<Diagnostic> none = new HashSet<Diagnostic>();

    static readonly ImmutableArray<DiagnosticAnalyzer> analyzers =
    [
        .. typeof(ImageSinkAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Analyzes <paramref name="project"/>.</summary>
    /// <param name="project">The project.</param>
    /// <param name="withImages">True to discover all images too, in the same run.</param>
    /// <param name="cancellation">Cancels the analysis.</param>
    public static async Task<ProjectAnalysis> OfAsync(Project project, bool withImages, CancellationToken cancellation)
    {
        if (await AnalyzedCode.OfAsync(project, cancellation) is not { } compilation)
        {
            return new([], none, null) { Images = withImages ? ProjectImages.Unknown(project) : null };
        }

        var inventory = new ImageInventory();
        ImmutableArray<Diagnostic> all = await compilation
            .WithAnalyzers(withImages ? analyzers.Add(inventory) : analyzers, project.AnalyzerOptions)
            .GetAllDiagnosticsAsync(cancellation);
        Diagnostic[] findings = [.. all.Where(diagnostic => AnalysisGap.IsFinding(diagnostic) && diagnostic.Severity != DiagnosticSeverity.Hidden)];
        var baseline = ProjectBaseline.Among(project.AnalyzerOptions.AdditionalFiles, cancellation);
        IReadOnlySet<Diagnostic> baselined = baseline is null
            ? none
            : BaselineMatch.In(baseline, findings).ToHashSet<Diagnostic>(ReferenceEqualityComparer.Instance);
        string? gap = AnalysisGap.Of(project, all);
        return new(findings, baselined, gap) { Images = withImages ? new(inventory.Uses, gap) : null };
    }
}
