using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>The rules as the compiler knows them: the one place where a descriptor is made, from <see cref="RuleSet.All"/>.</summary>
static class Descriptors
{
    const string Category = "Oci";

    static readonly ImmutableDictionary<string, DiagnosticDescriptor> byId = RuleSet.All.ToImmutableDictionary(rule => rule.Id, Create);

    /// <summary>The rules that judge an image, wherever it stands.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfReferences { get; } = ImmutableArray.CreateRange(RuleSet.OfReferences.Select(Of));

    /// <summary>The descriptor of <paramref name="rule"/>.</summary>
    public static DiagnosticDescriptor Of(Rule rule) => byId[rule.Id];

    // A rule that is off has an analyzer to itself: the compiler does not start one that has nothing to report.
    static DiagnosticDescriptor Create(Rule rule) => new(
        rule.Id,
        rule.Title,
        rule.Message,
        Category,
        rule.Severity == RuleSeverity.Info ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning,
        rule.IsOnByDefault,
        rule.Description,
        customTags: rule.NeedsWholeProject ? [WellKnownDiagnosticTags.CompilationEnd] : []);
}
