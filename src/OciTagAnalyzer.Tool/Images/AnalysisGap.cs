using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Images;

/// <summary>Determines whether errors may hide images of a project from the analysis.</summary>
static class AnalysisGap
{
    // The compiler reports these as warnings.
    const string AnalyzerFailed = "AD0001";
    const string GeneratorNotStarted = "CS8784";
    const string GeneratorFailed = "CS8785";

    /// <summary>Why images of a project may be missing, given all diagnostics of its compiler and analyzers; null if none is missing.</summary>
    public static string? Of(Project project, IEnumerable<Diagnostic> all)
    {
        Diagnostic[] errors = [.. all.Where(diagnostic => !IsFinding(diagnostic) && HidesImages(diagnostic))];

        // Files that belong to no project contain no code.
        return errors is not [var first, ..] || (project.FilePath is null && first.Id != AnalyzerFailed)
            ? null
            : $"{project.Name} does not compile, so images in its code may be missing; "
                + (Restore.ShortcomingOf(project) ?? (errors.Length == 1 ? $"the error: {first}" : $"the first of {errors.Length} errors: {first}"));
    }

    /// <summary>True for a diagnostic of this package.</summary>
    public static bool IsFinding(Diagnostic diagnostic) => Core.Rules.RuleSet.Find(diagnostic.Id) is not null;

    // A warning that the project turns into an error hides nothing. If an analyzer or a source generator failed, its results are missing.
    static bool HidesImages(Diagnostic diagnostic) =>
        (diagnostic.Severity == DiagnosticSeverity.Error && !diagnostic.IsWarningAsError)
        || diagnostic.Id is AnalyzerFailed or GeneratorFailed or GeneratorNotStarted;

}
