using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers;

/// <summary>Judges the image references in the project's files: configuration, Dockerfiles, deployments, pipelines.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImageFileAnalyzer : CompilationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.ReferenceRules);

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var documents = AdditionalDocuments.OfImages(context.Options.AdditionalFiles);
        if (!documents.IsEmpty)
        {
            var policies = new FilePolicies(context.Options);
            context.RegisterAdditionalFileAction(file => Analyze(file, documents, policies));
        }
    }

    static void Analyze(AdditionalFileAnalysisContext context, AdditionalDocuments documents, FilePolicies policies)
    {
        foreach (ImageUse use in ImageUses.InFile(context, documents, policies))
        {
            if (ReferenceRules.Judge(use.Reading, use.Policy, use.Loss) is { } finding)
            {
                context.ReportDiagnostic(FindingDiagnostic.Create(finding, use.Location, use.Reading.Reference, use.PinOf(finding)));
            }
        }
    }
}
