using System.Globalization;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Documents.Comments;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>Checks one document without the compiler, as the analyzer for files does.</summary>
/// <param name="file">The full path.</param>
/// <param name="kind">The kind.</param>
/// <param name="text">The text.</param>
/// <param name="policy">The policy.</param>
sealed class DocumentCheck(string file, DocumentKind kind, string text, ImagePolicy policy)
{
    readonly TextLines lines = new(text);
    readonly IReadOnlyList<IgnoreComment> comments = kind.IgnoreCommentsIn(text);
    readonly HashSet<IgnoreComment> used = [];

    /// <summary>Returns the finding of a rule at a range of a file.</summary>
    public static CheckFinding FindingOf(Rule rule, IReadOnlyList<string> arguments, string file, TextLines lines, TextRange range) => new(
        rule.Id,
        rule.Severity == RuleSeverity.Info ? FindingSeverity.Info : FindingSeverity.Warning,
        string.Format(CultureInfo.InvariantCulture, rule.Message, [.. arguments]),
        lines.PlaceOf(file, range));

    /// <summary>Returns the findings in the document, read together with <paramref name="documents"/>.</summary>
    public IReadOnlyList<CheckFinding> Findings(DocumentSet documents)
    {
        ScanResult scan = documents.Scan(file, kind, text);
        var findings = new List<CheckFinding>();
        foreach (FoundImage image in scan.Images)
        {
            IReadOnlyList<Finding> own = RuleSet.Check(image, policy);
            findings.AddRange(own
                .Where(finding => !IsIgnored(image.Span.Start, finding.Rule))
                .Select(finding => FindingOf(finding.Rule, [.. finding.MessageArguments, image.Evidence], file, lines, image.Span) with
                {
                    Image = image.Reading.Resolved,
                    Context = image.Context,
                }));
            if (own.All(finding => finding.Rule.IsAboutName) && UnresolvedReference.Rule.Check(image, policy) is not null)
            {
                // The rule is off without options; the call marks the comments for it as used.
                _ = IsIgnored(image.Span.Start, UnresolvedReference.Rule);
            }
        }

        foreach (DocumentFault unread in scan.Unread)
        {
            AddUnreadable(findings, unread, "here, so images in this part");
        }

        if (scan.Fault is { } fault)
        {
            AddUnreadable(findings, fault, "from here on, so images further down");
        }

        findings.AddRange(UnusedComments.Among(comments.Where(comment => !used.Contains(comment)), kind, scan)
            .Select(comment => FindingOf(UnusedSuppression.Rule, [], file, lines, comment.Range)));
        return findings;
    }

    void AddUnreadable(List<CheckFinding> findings, DocumentFault fault, string what)
    {
        if (!IsIgnored(fault.Range.Start, UnreadableFile.Rule))
        {
            findings.Add(FindingOf(UnreadableFile.Rule, [what, fault.Message], file, lines, fault.Range));
        }
    }

    bool IsIgnored(int offset, Rule rule)
    {
        IgnoreComment[] covering = [.. comments.Where(comment => comment.Covers(rule.Id, offset))];
        used.UnionWith(covering);
        return covering.Length > 0;
    }
}
