using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Tool.Images;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>What the package's analyzers and the compiler say about a project, by the project's own options.</summary>
/// <param name="Findings">What the analyzers report; neither what is suppressed nor what is hidden.</param>
/// <param name="Doubt">Why something may not have been found; null where all is well.</param>
sealed record ProjectAnalysis(IReadOnlyList<Diagnostic> Findings, string? Doubt)
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
        return new([.. all.Where(diagnostic => IsFinding(diagnostic) && diagnostic.Severity != DiagnosticSeverity.Hidden)], ProjectDoubt.Of(project, all));
    }

    static bool IsFinding(Diagnostic diagnostic) => Core.Rules.RuleSet.Find(diagnostic.Id) is not null;
}
