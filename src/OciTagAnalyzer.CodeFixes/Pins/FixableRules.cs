using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>The rules whose findings a pin fixes, as the rules declare it.</summary>
static class FixableRules
{
    /// <summary>The ids of the rules whose pin may come from <paramref name="source"/>.</summary>
    public static ImmutableArray<string> From(PinSources source) =>
        ImmutableArray.CreateRange(Core.Rules.RuleSet.All.Where(rule => rule.Remedy.Sources.HasFlag(source)).Select(rule => rule.Id));

    /// <summary>What fixes <paramref name="finding"/>; null where it is of no rule of ours.</summary>
    public static Remedy? RemedyOf(Diagnostic finding) => Core.Rules.RuleSet.Find(finding.Id)?.Remedy;

    /// <summary>True where the pin of <paramref name="finding"/> may come from <paramref name="source"/>.</summary>
    public static bool MayTake(Diagnostic finding, PinSources source) => RemedyOf(finding)?.Sources.HasFlag(source) == true;
}
