using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>All rules. Descriptors, supported diagnostics, precedence, fixes and the documentation tables derive from this list.</summary>
public static class RuleSet
{
    /// <summary>The rules, by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        InvalidOption.Rule, InvalidLockFile.Rule, UnreadableFile.Rule, UnusedSuppression.Rule, InvalidBaseline.Rule,
        MissingTag.Rule, FloatingTag.Rule, MissingDigest.Rule, InvalidReference.Rule, LostTag.Rule, UnresolvedReference.Rule, ConflictingTags.Rule,
        RegistryNotAllowed.Rule,
        LockMismatch.Rule, NotInLockFile.Rule, UnusedLockEntry.Rule, UnusedBaselineEntry.Rule,
    ];

    /// <summary>The rules that check a single image, each before those that it takes precedence over, without those that are off by default.</summary>
    public static IReadOnlyList<ReferenceRule> OfReferences { get; } = InPrecedence(All.OfType<ReferenceRule>().Where(rule => rule.IsOnByDefault));

    /// <summary>Returns the rule with this id, or null.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    /// <summary>
    /// Returns the id of the first rule that takes precedence over the rule with this id; this id if none does.
    /// Rules with the same result report the same fault.
    /// </summary>
    public static string FirstInPrecedenceOf(string id) => OfReferences.FirstOrDefault(rule => rule.TakesPrecedenceOver.Contains(id))?.Id ?? id;

    /// <summary>Returns the findings for <paramref name="image"/>: one for each fault, by the rule that takes precedence.</summary>
    public static IReadOnlyList<Finding> Check(FoundImage image, ImagePolicy policy)
    {
        if (image.Reading.IsAmong(policy.Ignored))
        {
            return [];
        }

        List<Finding>? findings = null;
        foreach (ReferenceRule rule in OfReferences)
        {
            bool isReported = findings is not null && findings.Exists(finding => finding.Rule.TakesPrecedenceOver.Contains(rule.Id));
            if (!isReported && rule.Check(image, policy) is { } finding)
            {
                (findings ??= []).Add(finding);
            }
        }

        return findings ?? (IReadOnlyList<Finding>)[];
    }

    // A rule comes after all rules that take precedence over it.
    static IReadOnlyList<ReferenceRule> InPrecedence(IEnumerable<ReferenceRule> rules)
    {
        var remaining = rules.ToList();
        var ordered = new List<ReferenceRule>();
        while (remaining.Count > 0)
        {
            ReferenceRule next = remaining.First(rule => !remaining.Exists(other => other.TakesPrecedenceOver.Contains(rule.Id)));
            ordered.Add(next);
            remaining.Remove(next);
        }

        return ordered;
    }
}
