using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Comments;

/// <summary>A comment that keeps findings from being told: <c># oci-tag: ignore OCI1001 rebuilt each night</c>.</summary>
/// <param name="Range">The comment, with what begins and ends it.</param>
/// <param name="Line">The line that it holds for: its own, or the next one where it has its own to itself.</param>
/// <param name="RuleIds">The rules that it names; empty for all of them.</param>
public sealed record IgnoreComment(TextRange Range, TextRange Line, IReadOnlyList<string> RuleIds)
{
    /// <summary>True if it keeps a finding of this rule at this offset from being told.</summary>
    public bool Covers(string ruleId, int offset) =>
        offset >= Line.Start && offset <= Line.End && (RuleIds.Count == 0 || RuleIds.Contains(ruleId, StringComparer.OrdinalIgnoreCase));
}
