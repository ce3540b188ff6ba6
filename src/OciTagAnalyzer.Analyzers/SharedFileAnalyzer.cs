using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers;

/// <summary>
/// Reports an invalid file of <c>ocitag</c>. Several projects may share the file, so <c>ocitag check</c> reports its entries without a use; the
/// analyzer declares that rule only so that users can configure its severity.
/// </summary>
public abstract class SharedFileAnalyzer : CompilationAnalyzer
{
    readonly DocumentKind kind;
    readonly Rule invalid;
    readonly Func<string, DocumentFault?> findFault;

    /// <summary>Creates the analyzer.</summary>
    /// <param name="kind">The kind of the file.</param>
    /// <param name="invalid">The rule for an invalid file.</param>
    /// <param name="unused">The rule for an entry without a use.</param>
    /// <param name="findFault">Returns the first fault in the text of a file, or null.</param>
    private protected SharedFileAnalyzer(DocumentKind kind, Rule invalid, Rule unused, Func<string, DocumentFault?> findFault)
    {
        this.kind = kind;
        this.invalid = invalid;
        this.findFault = findFault;
        SupportedDiagnostics = ImmutableArray.Create(Descriptors.Of(invalid), Descriptors.Of(unused));
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    protected sealed override void Start(CompilationStartAnalysisContext context)
    {
        var documents = AdditionalDocuments.Among(context.Options, found => found == kind);
        if (!documents.IsEmpty)
        {
            context.RegisterAdditionalFileAction(file => Analyze(file, documents));
        }
    }

    void Analyze(AdditionalFileAnalysisContext context, AdditionalDocuments documents)
    {
        if (documents.TryGetKind(context.AdditionalFile, out _) &&
            !ReportedElsewhere.Is(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider) &&
            context.AdditionalFile.GetText(context.CancellationToken) is { } text &&
            findFault(text.ToString()) is { } fault)
        {
            Location location = FileLocation.Of(context.AdditionalFile, text, fault.Range);
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(invalid), location, fault.Message));
        }
    }
}
