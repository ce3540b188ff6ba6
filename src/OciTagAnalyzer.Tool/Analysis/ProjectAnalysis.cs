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
    // The compiler reports these as warnings.
    const string AnalyzerFailed = "AD0001";
    const string GeneratorNotStarted = "CS8784";
    const string GeneratorFailed = "CS8785";

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
        return new([.. all.Where(diagnostic => IsFinding(diagnostic) && diagnostic.Severity != DiagnosticSeverity.Hidden)], DoubtOf(project, all));
    }

    /// <summary>Why images of a project may be missed, by all diagnostics of its compiler and analyzers; null where there is no reason.</summary>
    public static string? DoubtOf(Project project, IEnumerable<Diagnostic> all)
    {
        Diagnostic[] errors = [.. all.Where(diagnostic => !IsFinding(diagnostic) && HidesImages(diagnostic))];

        // Files that belong to no project have no code that could fail to compile.
        return errors is not [var first, ..] || (project.FilePath is null && first.Id != AnalyzerFailed)
            ? null
            : $"{project.Name} does not compile, so images in its code may be missed; "
                + (Restore.ShortcomingOf(project) ?? (errors.Length == 1 ? $"the error: {first}" : $"the first of {errors.Length} errors: {first}"));
    }

    // A warning that the project turns into an error hides nothing. What an analyzer or a source generator that failed would have found is missing.
    static bool HidesImages(Diagnostic diagnostic) =>
        (diagnostic.Severity == DiagnosticSeverity.Error && !diagnostic.IsWarningAsError) || diagnostic.Id is AnalyzerFailed or GeneratorFailed or GeneratorNotStarted;

    static bool IsFinding(Diagnostic diagnostic) => Rules.Any(rule => rule.Id == diagnostic.Id);
}
