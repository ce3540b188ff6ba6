using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.CodeFixes.Pins;

/// <summary>The rules whose findings a fix of an image fixes, as the rules declare.</summary>
static class FixableRules
{
    /// <summary>Returns the ids of the rules whose pin may come from <paramref name="source"/>.</summary>
    public static ImmutableArray<string> From(PinSources source) =>
        ImmutableArray.CreateRange(Core.Rules.RuleSet.All.Where(rule => rule.Remedy.Sources.HasFlag(source)).Select(rule => rule.Id));

    /// <summary>Returns the remedy for <paramref name="finding"/>; null if it is from another analyzer.</summary>
    public static Remedy? RemedyOf(Diagnostic finding) => Core.Rules.RuleSet.Find(finding.Id)?.Remedy;

    /// <summary>Returns true if the pin of <paramref name="finding"/> may come from <paramref name="source"/>.</summary>
    public static bool MayTake(Diagnostic finding, PinSources source) => RemedyOf(finding)?.Sources.HasFlag(source) == true;
}
