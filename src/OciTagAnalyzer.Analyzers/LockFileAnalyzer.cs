using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers;

/// <summary>
/// Reports an invalid lock file. Several projects may share the file, so <c>ocitag check</c> reports unused entries; the analyzer
/// declares that rule only so that users can configure its severity.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LockFileAnalyzer : CompilationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.Of(InvalidLockFile.Rule), Descriptors.Of(UnusedLockEntry.Rule));

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var documents = AdditionalDocuments.Among(context.Options, kind => kind == DocumentKind.LockFile);
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
            ImageLock.Read(text.ToString()).Fault is { } fault)
        {
            Location location = FileLocation.Of(context.AdditionalFile, text, fault.Range);
            context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(InvalidLockFile.Rule), location, fault.Message));
        }
    }
}
