using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Comments;

/// <summary>A comment that suppresses findings: <c># oci-tag: ignore OCI1001 rebuilt each night</c>.</summary>
/// <param name="Range">The comment with its markers.</param>
/// <param name="Line">The line to which it applies: its own, or the next one if it is alone on its line.</param>
/// <param name="RuleIds">The suppressed rules; empty for all rules.</param>
public sealed record IgnoreComment(TextRange Range, TextRange Line, IReadOnlyList<string> RuleIds)
{
    /// <summary>True if it suppresses a finding of this rule at this offset.</summary>
    public bool Covers(string ruleId, int offset) =>
        offset >= Line.Start && offset <= Line.End && (RuleIds.Count == 0 || RuleIds.Contains(ruleId, StringComparer.OrdinalIgnoreCase));
}
