using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Policy;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers;

/// <summary>Judges the image references in the project's files: configuration, Dockerfiles, compose files.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ImageFileAnalyzer : CompilationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.ReferenceRules);

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var documents = AdditionalDocuments.Among(context.Options.AdditionalFiles, kind => kind is not (DocumentKind.None or DocumentKind.LockFile));
        if (!documents.IsEmpty)
        {
            var policies = new FilePolicies(context.Options);
            context.RegisterAdditionalFileAction(file => Analyze(file, documents, policies));
        }
    }

    static void Analyze(AdditionalFileAnalysisContext context, AdditionalDocuments documents, FilePolicies policies)
    {
        if (!documents.TryGetKind(context.AdditionalFile, out DocumentKind kind) ||
            context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        ImagePolicy policy = policies.Of(context.AdditionalFile);
        foreach (ImagePlace place in ImageDocument.Scan(kind, text.ToString()).Places)
        {
            var reading = ImageReading.Of(place.Written);
            if (ReferenceRules.Judge(reading, policy) is { } finding)
            {
                Location location = FileLocation.Of(context.AdditionalFile, text, place.Span);
                context.ReportDiagnostic(FindingDiagnostic.Create(finding, location, reading.Reference, PinOf(place, reading, finding)));
            }
        }
    }

    static PinPlace? PinOf(ImagePlace place, ImageReading reading, Finding finding) => finding.RuleId switch
    {
        _ when !place.IsEditable => null,
        RuleIds.MissingTag => new(PinSyntax.Text, new(place.Map.ToDocument(place.Written.Text.Length), 0)),
        RuleIds.FloatingTag when reading.Tag is { } tag && place.Map.IsContiguous(tag) => new(PinSyntax.Text, place.Map.ToDocument(tag)),
        RuleIds.LockMismatch when reading.Pin is { } pin && place.Map.IsContiguous(pin) => new(PinSyntax.Text, place.Map.ToDocument(pin)),
        _ => null,
    };
}
