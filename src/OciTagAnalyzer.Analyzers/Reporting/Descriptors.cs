using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>The diagnostic descriptors of all rules, created from <see cref="RuleSet.All"/>. No other code creates descriptors.</summary>
static class Descriptors
{
    const string Category = "Oci";

    static readonly ImmutableDictionary<string, DiagnosticDescriptor> byId = RuleSet.All.ToImmutableDictionary(rule => rule.Id, Create);

    /// <summary>The descriptors of the rules that check a single image.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfReferences { get; } = ImmutableArray.CreateRange(RuleSet.OfReferences.Select(Of));

    /// <summary>Returns the descriptor of <paramref name="rule"/>.</summary>
    public static DiagnosticDescriptor Of(Rule rule) => byId[rule.Id];

    static DiagnosticDescriptor Create(Rule rule) => new(
        rule.Id,
        rule.Title,
        rule.Message,
        Category,
        rule.Severity == RuleSeverity.Info ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
        rule.IsOnByDefault,
        rule.Description,
        HelpLink.Of(rule.Id),
        customTags: rule.NeedsWholeProject ? [WellKnownDiagnosticTags.CompilationEnd] : []);
}
