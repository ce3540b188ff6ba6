using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers;
using OciTagAnalyzer.Tool.Workspace;

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
        [.. analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

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
        Diagnostic[] findings = [.. all.Where(diagnostic => IsFinding(diagnostic) && diagnostic.Severity != DiagnosticSeverity.Hidden)];
        Diagnostic[] errors = [.. all.Where(diagnostic => !IsFinding(diagnostic) && diagnostic.Severity == DiagnosticSeverity.Error)];

        // Files that belong to no project have no code that could fail to compile.
        string? doubt = project.FilePath is null || errors is not [var first, ..]
            ? null
            : $"{project.Name} does not compile, so images in its code may be missed; "
                + (Restore.ShortcomingOf(project) ?? (errors.Length == 1 ? $"the error: {first}" : $"the first of {errors.Length} errors: {first}"));
        return new(findings, doubt);
    }

    // The analyzers' own failures count as errors too: what they would have found is missing.
    static bool IsFinding(Diagnostic diagnostic) => Rules.Any(rule => rule.Id == diagnostic.Id);
}
