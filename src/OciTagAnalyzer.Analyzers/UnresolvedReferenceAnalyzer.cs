using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers;

/// <summary>Says of which images it can't be known here whether they are pinned.</summary>
/// <remarks>An analyzer of its own: the compiler never starts one whose only rule is off.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnresolvedReferenceAnalyzer : CompilationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.OCI1006_UnresolvedReference);

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var reported = new ReportedPlaces();
        ImageUses.Register(context, (use, report) =>
        {
            if (UnresolvedReference.Judge(use.Reading, use.Policy) is { } finding && reported.IsFirst(use.Value))
            {
                FindingDiagnostic.Report(finding, use, use.Value, asked: null, pin: null, others: null, report);
            }
        });
    }
}
