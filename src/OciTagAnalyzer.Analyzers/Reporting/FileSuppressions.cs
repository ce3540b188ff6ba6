using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Core.Documents.Comments;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>
/// What an additional file suppresses, and with which severity findings in it are reported, by its comments and its options.
/// The compiler has neither a pragma for such a file nor a severity.
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

    /// <summary>What holds where nothing is reported.</summary>
    public static FileSuppressions Silent { get; } = new(ReportDiagnostic.Suppress, []);

    /// <summary>The comments that have suppressed nothing so far, in order.</summary>
    public IEnumerable<IgnoreComment> Unused => comments.Where(comment => !used.Contains(comment));

    /// <summary>What <paramref name="file"/> says.</summary>
    public static FileSuppressions Of(ProjectFile file, AnalyzerConfigOptionsProvider provider) =>
        new(OciTagOptions.Severity.In(FileSettings.Of(file.File, provider)), file.Kind.IgnoreCommentsIn(file.Text.ToString()));

    /// <summary>The severity with which a rule's finding at an offset is reported; null where it is not. Notes which comments have a use.</summary>
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

    /// <summary>The severity with which a rule's findings are reported in this file; null where they are not.</summary>
    public DiagnosticSeverity? SeverityOf(DiagnosticDescriptor rule) => (severity, rule.DefaultSeverity) switch
    {
        (ReportDiagnostic.Suppress, _) => null,
        (ReportDiagnostic.Error, DiagnosticSeverity.Warning) => DiagnosticSeverity.Error,
        (ReportDiagnostic.Info, DiagnosticSeverity.Warning) => DiagnosticSeverity.Info,

        // What is only information is neither raised nor lowered with the rest.
        _ => rule.DefaultSeverity,
    };
}
