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
/// Reports where and why a lock file can't be read. Which of its entries are unused no compilation can know, since several
/// projects may share it; that rule stands here for its severity and is reported by <c>ocitag check</c>.
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
