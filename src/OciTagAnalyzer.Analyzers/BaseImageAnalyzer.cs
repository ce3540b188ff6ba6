using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Policy;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers;

/// <summary>
/// Judges the image that the SDK builds upon, as MSBuild evaluates it, where no file that is read says it: it may come
/// from another package, from the environment or from properties of several files. It is told at the project.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaseImageAnalyzer : CompilationAnalyzer
{
    const string Property = "ContainerBaseImage";
    const string Key = "build_property." + Property;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.ReferenceRules);

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        if (context.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Key, out string? image) && image.Length > 0)
        {
            var documents = AdditionalDocuments.Among(context.Options, kind => kind == DocumentKind.MSBuild);
            var policies = new FilePolicies(context.Options);
            context.RegisterAdditionalFileAction(file => Analyze(file, image.Trim(), documents, policies));
        }
    }

    static void Analyze(AdditionalFileAnalysisContext context, string image, AdditionalDocuments documents, FilePolicies policies)
    {
        if (!context.AdditionalFile.Path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) ||
            ImageFile.Read(context, documents, policies) is not { } project ||
            documents.Files.SelectMany(file => BaseImagesIn(file, context.CancellationToken)).Any(place => IsToldAt(place, image, project.Policy)))
        {
            return;
        }

        var reading = ImageReading.Of(ImageText.Known(image));
        Location location = project.LocationOf(project.Places.LastOrDefault(place => IsBaseImage(place) && place.Written.HasHoles)?.Span ?? default);
        var use = new ImageUse(reading, project.Policy, location, location, _ => null) { Remarks = project.Remarks };
        if (ReferenceRules.Judge(reading, project.Policy) is { } finding)
        {
            FindingDiagnostic.Report(finding, use, context.ReportDiagnostic);
        }
    }

    // What stands in a file is told there by the analyzer of files; so is a part of it that is enough for a finding.
    static bool IsToldAt(ImagePlace place, string image, ImagePolicy policy) =>
        place.Written.HasHoles ? ReferenceRules.Judge(ImageReading.Of(place.Written), policy) is not null : place.Written.Text == image;

    static IEnumerable<ImagePlace> BaseImagesIn(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text ? ImageDocument.Scan(DocumentKind.MSBuild, text.ToString()).Places.Where(IsBaseImage) : [];

    static bool IsBaseImage(ImagePlace place) => place.KeyPath.Equals(Property, StringComparison.OrdinalIgnoreCase);
}
