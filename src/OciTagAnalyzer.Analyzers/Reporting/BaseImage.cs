using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>The image that the SDK builds upon, as MSBuild evaluates it.</summary>
sealed class BaseImage
{
    const string Property = "ContainerBaseImage";
    const string Key = "build_property." + Property;

    readonly string image;
    readonly AdditionalDocuments documents;
    readonly FilePolicies policies;

    BaseImage(string image, AdditionalDocuments documents, FilePolicies policies)
    {
        this.image = image;
        this.documents = documents;
        this.policies = policies;
    }

    /// <summary>The base image of a project; null where it has none.</summary>
    public static BaseImage? Of(AnalyzerOptions options, FilePolicies policies) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Key, out string? image) && image.Trim() is { Length: > 0 } written
            ? new(written, AdditionalDocuments.Among(options, kind => kind == DocumentKind.MSBuild), policies)
            : null;

    /// <summary>The use of the image at the project file, if that is the file of <paramref name="context"/>; else null.</summary>
    public ImageUse? UseIn(AdditionalFileAnalysisContext context)
    {
        if (!context.AdditionalFile.Path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) ||
            ImageFile.Read(context, documents, policies) is not { } project)
        {
            return null;
        }

        Location location = project.LocationOf(project.Places.LastOrDefault(place => IsBaseImage(place) && place.Written.HasHoles)?.Span ?? default);
        return new(ImageReading.Of(ImageText.Known(image)), project.Policy, location, location, _ => null) { Remarks = project.Remarks };
    }

    /// <summary>True where a file states the image, or a part of it that is enough for a finding: it is reported there.</summary>
    public bool IsStatedInFile(ImagePolicy policy, CancellationToken cancellation) =>
        documents.Files
            .SelectMany(file => PlacesIn(file, cancellation))
            .Any(place => place.Written.HasHoles ? ReferenceRules.Judge(ImageReading.Of(place.Written), policy) is not null : place.Written.Text == image);

    static IEnumerable<FoundImage> PlacesIn(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text ? DocumentKind.MSBuild.Scan(text.ToString()).Places.Where(IsBaseImage) : [];

    static bool IsBaseImage(FoundImage place) => place.KeyPath.Equals(Property, StringComparison.OrdinalIgnoreCase);
}
