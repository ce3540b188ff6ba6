using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Documents.Comments;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>
/// What an additional file says of how findings in it are told, by its comments and its options. The compiler has
/// neither a pragma for such a file nor a severity.
/// </summary>
sealed class FileRemarks
{
    readonly ReportDiagnostic severity;
    readonly IReadOnlyList<IgnoreComment> comments;
    readonly HashSet<IgnoreComment> used = [];

    FileRemarks(ReportDiagnostic severity, IReadOnlyList<IgnoreComment> comments)
    {
        this.severity = severity;
        this.comments = comments;
    }

    /// <summary>What holds where nothing is told.</summary>
    public static FileRemarks Silent { get; } = new(ReportDiagnostic.Suppress, []);

    /// <summary>The comments that have kept nothing from being told so far, in order.</summary>
    public IEnumerable<IgnoreComment> Unused => comments.Where(comment => !used.Contains(comment));

    /// <summary>What a file of this text says.</summary>
    public static FileRemarks Of(DocumentKind kind, string text, FileSettings settings) =>
        new(OciTagOptions.Severity.In(settings), kind.IgnoreCommentsIn(text));

    /// <summary>The severity with which a rule's finding at an offset is told; null where it is not told. Notes which comments have a use.</summary>
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

    /// <summary>The severity with which a rule's findings are told in this file; null where they are not told.</summary>
    public DiagnosticSeverity? SeverityOf(DiagnosticDescriptor rule) => (severity, rule.DefaultSeverity) switch
    {
        (ReportDiagnostic.Suppress, _) => null,
        (ReportDiagnostic.Error, DiagnosticSeverity.Warning) => DiagnosticSeverity.Error,
        (ReportDiagnostic.Info, DiagnosticSeverity.Warning) => DiagnosticSeverity.Info,

        // What is only told for information is neither raised nor lowered with the rest.
        _ => rule.DefaultSeverity,
    };
}
