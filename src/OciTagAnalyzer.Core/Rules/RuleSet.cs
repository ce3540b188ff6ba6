using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>All rules. Descriptors, supported diagnostics, precedence, fixes and the tables of the documentation derive from this list.</summary>
public static class RuleSet
{
    /// <summary>The rules, by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        InvalidOption.Rule, InvalidLockFile.Rule, UnreadableFile.Rule, UnusedSuppression.Rule,
        MissingTag.Rule, FloatingTag.Rule, MissingDigest.Rule, InvalidReference.Rule, LostTag.Rule, UnresolvedReference.Rule, ConflictingTags.Rule, RegistryNotAllowed.Rule,
        LockMismatch.Rule, NotInLockFile.Rule, UnusedLockEntry.Rule,
    ];

    /// <summary>The rules that judge one image, each before those that it takes precedence over. What is off by default is left out.</summary>
    public static IReadOnlyList<ReferenceRule> OfReferences { get; } = InPrecedence(All.OfType<ReferenceRule>().Where(rule => rule.IsOnByDefault));

    /// <summary>The rule of this id; null where there is none.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    /// <summary>
    /// The id of the first rule that takes precedence over the rule of this id; its own where none does.
    /// Rules that share it report the same fault.
    /// </summary>
    public static string ForemostOf(string id) => OfReferences.FirstOrDefault(rule => rule.TakesPrecedenceOver.Contains(id))?.Id ?? id;

    /// <summary>The findings that <paramref name="image"/> deserves: one for each fault, since a rule leaves out what another one has said already.</summary>
    public static IReadOnlyList<Finding> Judge(FoundImage image, ImagePolicy policy)
    {
        if (image.Reading.IsAmong(policy.Ignored))
        {
            return [];
        }

        List<Finding>? findings = null;
        foreach (ReferenceRule rule in OfReferences)
        {
            bool isSaid = findings is not null && findings.Exists(finding => finding.Rule.TakesPrecedenceOver.Contains(rule.Id));
            if (!isSaid && rule.Judge(image, policy) is { } finding)
            {
                (findings ??= []).Add(finding);
            }
        }

        return findings ?? (IReadOnlyList<Finding>)[];
    }

    // Precedence is the order of the list, so that a rule finds what goes before it.
    static IReadOnlyList<ReferenceRule> InPrecedence(IEnumerable<ReferenceRule> rules)
    {
        var left = rules.ToList();
        var ordered = new List<ReferenceRule>();
        while (left.Count > 0)
        {
            ReferenceRule next = left.First(rule => !left.Exists(other => other.TakesPrecedenceOver.Contains(rule.Id)));
            ordered.Add(next);
            left.Remove(next);
        }

        return ordered;
    }
}
