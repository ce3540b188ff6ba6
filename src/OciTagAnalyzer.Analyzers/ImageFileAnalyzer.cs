using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Documents.Comments;
using OciTagAnalyzer.Core.Documents.Settings;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers;

/// <summary>Judges the image references in the project's files: configuration, Dockerfiles, deployments, pipelines.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImageFileAnalyzer : CompilationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        [.. Descriptors.ReferenceRules, Descriptors.OCI0003_UnreadableFile, Descriptors.OCI0004_UnusedSuppression]);

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
        if (ImageFile.Read(context, documents, policies) is not { } file)
        {
            return;
        }

        foreach (ImageUse use in file.Uses)
        {
            if (ReferenceRules.Judge(use.Reading, use.Policy, use.Loss) is { } finding)
            {
                FindingDiagnostic.Report(finding, use, context.ReportDiagnostic);
            }
            else if (UnresolvedReference.Judge(use.Reading, use.Policy) is not null)
            {
                // Another analyzer's finding, where that rule is on; a comment for it is none too many.
                _ = file.Remarks.SeverityAt(use.Location.SourceSpan.Start, Descriptors.OCI1006_UnresolvedReference);
            }
        }

        foreach (DocumentFault unread in file.Unread)
        {
            ReportUnreadable(unread, "here, so that images in this part");
        }

        if (file.Fault is { } fault)
        {
            ReportUnreadable(fault, "from here on, so that images further down");
        }

        foreach (IgnoreComment comment in UnusedIn(file))
        {
            Report(Descriptors.OCI0004_UnusedSuppression, comment.Range, file.Remarks.SeverityOf(Descriptors.OCI0004_UnusedSuppression));
        }

        void ReportUnreadable(DocumentFault fault, string what) =>
            Report(Descriptors.OCI0003_UnreadableFile, fault.Range, file.Remarks.SeverityAt(fault.Range.Start, Descriptors.OCI0003_UnreadableFile), what, fault.Message);

        void Report(DiagnosticDescriptor rule, TextRange range, DiagnosticSeverity? severity, params object[] arguments)
        {
            if (severity is { } told)
            {
                context.ReportDiagnostic(Diagnostic.Create(rule, file.LocationOf(range), told, null, null, arguments));
            }
        }
    }

    // Behind a fault nobody looked; in settings the code decides what is an image; and what conflicts is only known when all files are.
    static IEnumerable<IgnoreComment> UnusedIn(ImageFile file) =>
        file.Kind.IsSettings
            ? []
            : file.Remarks.Unused.Where(comment =>
                (file.Fault is not { } fault || comment.Range.End < fault.Range.Start) &&
                !file.Unread.Any(unread => unread.Range.Start <= comment.Range.End && comment.Range.Start <= unread.Range.End) &&
                !comment.RuleIds.Contains(RuleIds.ConflictingTags, StringComparer.OrdinalIgnoreCase));
}
