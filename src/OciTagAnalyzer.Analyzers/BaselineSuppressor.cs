using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Baselines;

namespace OciTagAnalyzer.Analyzers;

/// <summary>
/// Suppresses the findings that the baseline contains. A suppressor sees all findings together, and none that a pragma or an attribute suppresses, so
/// that it can count equal ones.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineSuppressor : DiagnosticSuppressor
{
    static readonly ImmutableDictionary<string, SuppressionDescriptor> byRule = BaselineKey.Rules.ToImmutableDictionary(rule => rule, Create);

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
        byRule.Values.OrderBy(suppression => suppression.Id, StringComparer.Ordinal).ToImmutableArray();

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (ProjectBaseline.Among(context.Options.AdditionalFiles, context.CancellationToken) is not { } baseline)
        {
            return;
        }

        foreach (Diagnostic known in BaselineMatch.In(baseline, context.ReportedDiagnostics))
        {
            context.ReportSuppression(Suppression.Create(byRule[known.Id], known));
        }
    }

    // OCI1001 becomes OCIB1001, the id that turns the baseline off: dotnet_diagnostic.OCIB1001.severity = none.
    static SuppressionDescriptor Create(string rule) => new("OCIB" + rule.Substring("OCI".Length), rule, "The baseline contains the finding.");
}
