using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Baselines;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers;

/// <summary>
/// Reports an invalid baseline. Several projects may share the file, so <c>ocitag check</c> reports entries without a finding; the analyzer
/// declares that rule only so that users can configure its severity.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineAnalyzer : CompilationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.Of(InvalidBaseline.Rule), Descriptors.Of(UnusedBaselineEntry.Rule));

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var documents = AdditionalDocuments.Among(context.Options, kind => kind == DocumentKind.Baseline);
        if (!documents.IsEmpty)
        {
            context.RegisterAdditionalFileAction(file => Analyze(file, documents));
        }
    }

    static void Analyze(AdditionalFileAnalysisContext context, AdditionalDocuments documents)
    {
        if (documents.TryGetKind(context.AdditionalFile, out _) &&
            !ReportedElsewhere.Is(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider) &&
            context.AdditionalFile.GetText(context.CancellationToken) is { } text &&
            Baseline.Read(text.ToString()).Fault is { } fault)
        {
            Location location = FileLocation.Of(context.AdditionalFile, text, fault.Range);
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(InvalidBaseline.Rule), location, fault.Message));
        }
    }
}
