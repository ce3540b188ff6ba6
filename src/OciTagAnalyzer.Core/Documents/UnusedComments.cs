using OciTagAnalyzer.Core.Documents.Comments;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Core.Documents;

/// <summary>Determines which ignore comments that suppressed nothing are unnecessary (OCI0004).</summary>
public static class UnusedComments
{
    /// <summary>
    /// Returns the unnecessary ones of <paramref name="unused"/>. Unread parts may contain findings, code decides which settings are images, and
    /// conflicts are only known at the end of the compilation.
    /// </summary>
    /// <param name="unused">The comments that suppressed nothing.</param>
    /// <param name="kind">The kind of the document.</param>
    /// <param name="scan">Its images and unread parts.</param>
    public static IEnumerable<IgnoreComment> Among(IEnumerable<IgnoreComment> unused, DocumentKind kind, ScanResult scan) => kind.IsSettings
        ? []
        : unused.Where(comment =>
            (scan.Fault is not { } fault || comment.Range.End < fault.Range.Start) &&
            !scan.Unread.Any(unread => unread.Range.Start <= comment.Range.End && comment.Range.Start <= unread.Range.End) &&
            !comment.RuleIds.Contains(ConflictingTags.Id, StringComparer.OrdinalIgnoreCase));
}
