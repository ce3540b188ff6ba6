using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Core.Documents.Comments;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>
/// The suppressions and the severity of one additional file, from its ignore comments and its options.
/// The compiler supports neither pragmas nor severities for additional files.
/// </summary>
sealed class FileSuppressions
{
    readonly ReportDiagnostic severity;
    readonly IReadOnlyList<IgnoreComment> comments;
    readonly HashSet<IgnoreComment> used = [];

    FileSuppressions(ReportDiagnostic severity, IReadOnlyList<IgnoreComment> comments)
    {
        this.severity = severity;
        this.comments = comments;
    }

    /// <summary>Suppresses all findings.</summary>
    public static FileSuppressions All { get; } = new(ReportDiagnostic.Suppress, []);

    /// <summary>The comments that have suppressed no finding so far, in order.</summary>
    public IEnumerable<IgnoreComment> Unused => comments.Where(comment => !used.Contains(comment));

    /// <summary>Returns the suppressions of <paramref name="file"/>.</summary>
    public static FileSuppressions Of(ProjectFile file, AnalyzerConfigOptionsProvider provider) =>
        new(OciTagOptions.Severity.In(FileSettings.Of(file.File, provider)), file.Kind.IgnoreCommentsIn(file.Text.ToString()));

    /// <summary>Returns the severity of a rule's finding at an offset; null if it is suppressed. Marks the comments that suppress it as used.</summary>
    public DiagnosticSeverity? SeverityAt(int offset, DiagnosticDescriptor rule)
    {
        bool isIgnored = false;
        foreach (IgnoreComment comment in comments.Where(comment => comment.Covers(rule.Id, offset)))
        {
            _ = used.Add(comment);
            isIgnored = true;
        }

        return isIgnored ? null : SeverityOf(rule);
    }

    /// <summary>Returns the severity of a rule's findings in this file; null if they are suppressed.</summary>
    public DiagnosticSeverity? SeverityOf(DiagnosticDescriptor rule) => (severity, rule.DefaultSeverity) switch
    {
        (ReportDiagnostic.Suppress, _) => null,
        (ReportDiagnostic.Error, DiagnosticSeverity.Warning) => DiagnosticSeverity.Error,
        (ReportDiagnostic.Info, DiagnosticSeverity.Warning) => DiagnosticSeverity.Info,

        // The option does not change findings that are information by default.
        _ => rule.DefaultSeverity,
    };
}
