using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Images;

/// <summary>Why images of a project may be missed.</summary>
static class ProjectDoubt
{
    // The compiler reports these as warnings.
    const string AnalyzerFailed = "AD0001";
    const string GeneratorNotStarted = "CS8784";
    const string GeneratorFailed = "CS8785";

    /// <summary>Why images of a project may be missed, by all diagnostics of its compiler and analyzers; null where there is no reason.</summary>
    public static string? Of(Project project, IEnumerable<Diagnostic> all)
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

    static bool IsFinding(Diagnostic diagnostic) => Core.Rules.RuleSet.Find(diagnostic.Id) is not null;
}
