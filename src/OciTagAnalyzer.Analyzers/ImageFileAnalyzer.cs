using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Discovery;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Documents.Comments;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers;

/// <summary>Reports images in the project's files: configuration, Dockerfiles, deployments, pipelines.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImageFileAnalyzer : CompilationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Descriptors.OfReferences.Add(Descriptors.Of(UnreadableFile.Rule)).Add(Descriptors.Of(UnusedSuppression.Rule));

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var documents = AdditionalDocuments.OfImages(context.Options);
        if (!documents.IsEmpty)
        {
            var policies = new FilePolicies(context.Options);
            context.RegisterAdditionalFileAction(file => Analyze(file, documents, policies));
        }
    }

    static void Analyze(AdditionalFileAnalysisContext context, AdditionalDocuments documents, FilePolicies policies)
    {
        if (DocumentImages.In(context, documents, policies) is not { } document)
        {
            return;
        }

        var suppressions = new Suppressions(context.Options);
        FileSuppressions own = suppressions.Of(document.File, document.IsReportedElsewhere);
        foreach (DiscoveredImage image in document.Images)
        {
            IReadOnlyList<Finding> findings = image.Check();
            foreach (Finding finding in findings)
            {
                if (FindingDiagnostic.Of(finding, image, suppressions) is { } diagnostic)
                {
                    context.ReportDiagnostic(diagnostic);
                }
            }

            if (findings.All(finding => finding.Rule.IsAboutName) && image.CheckUnresolved() is not null)
            {
                // OCI1006 is another analyzer's rule; the call marks the comments for it as used.
                _ = own.SeverityAt(image.Location.SourceSpan.Start, Descriptors.Of(UnresolvedReference.Rule));
            }
        }

        foreach (DocumentFault unread in document.Unread)
        {
            ReportUnreadable(unread, "here, so images in this part");
        }

        if (document.Fault is { } fault)
        {
            ReportUnreadable(fault, "from here on, so images further down");
        }

        foreach (IgnoreComment comment in document.UnnecessaryAmong(own.Unused))
        {
            Report(Descriptors.Of(UnusedSuppression.Rule), comment.Range, own.SeverityOf(Descriptors.Of(UnusedSuppression.Rule)));
        }

        void ReportUnreadable(DocumentFault fault, string what)
        {
            DiagnosticSeverity? severity = own.SeverityAt(fault.Range.Start, Descriptors.Of(UnreadableFile.Rule));
            Report(Descriptors.Of(UnreadableFile.Rule), fault.Range, severity, what, fault.Message);
        }

        void Report(DiagnosticDescriptor rule, TextRange range, DiagnosticSeverity? severity, params object[] arguments)
        {
            if (severity is { } wanted)
            {
                context.ReportDiagnostic(Diagnostic.Create(rule, document.File.LocationOf(range), wanted, null, null, arguments));
            }
        }
    }
}
