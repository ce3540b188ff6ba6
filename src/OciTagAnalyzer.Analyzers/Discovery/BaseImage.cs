using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Files;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Analyzers.Discovery;

/// <summary>The base image of the .NET SDK's container publishing, as MSBuild evaluates it.</summary>
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

    /// <summary>Returns the base image of a project; null if it has none.</summary>
    public static BaseImage? Of(AnalyzerOptions options, FilePolicies policies) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Key, out string? image) && image.Trim() is { Length: > 0 } written
            ? new(written, AdditionalDocuments.Among(options, kind => kind == DocumentKind.MSBuild), policies)
            : null;

    /// <summary>Returns the image, located in the project file, if that is the file of <paramref name="context"/>; otherwise null.</summary>
    public DiscoveredImage? In(AdditionalFileAnalysisContext context)
    {
        if (!context.AdditionalFile.Path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) ||
            DocumentImages.In(context, documents, policies) is not { } project)
        {
            return null;
        }

        Location location = project.File.LocationOf(project.Found.LastOrDefault(found => IsBaseImage(found) && found.Written.HasHoles)?.Span ?? default);
        var reading = ImageReading.Of(ImageText.Known(image));
        return project.At(FoundImage.InCode(reading, new(location.SourceSpan.Start, location.SourceSpan.Length), PinSlots.None), location);
    }

    /// <summary>
    /// The findings of <paramref name="findings"/> that no file has: a file that contains the image, or enough of it for a finding, is if it is reported.
    /// </summary>
    public IReadOnlyList<Finding> WithoutThoseInFiles(IReadOnlyList<Finding> findings, ImagePolicy policy, CancellationToken cancellation)
    {
        foreach (FoundImage found in documents.Files.SelectMany(file => ImagesIn(file, cancellation)))
        {
            Finding[] inFile = found.Written.HasHoles
                ? [.. RuleSet.Check(FoundImage.InCode(ImageReading.Of(found.Written), found.Span, PinSlots.None), policy)]
                : [];
            findings = found.Written.Text == image
                ? []
                : [.. findings.Where(finding => !inFile.Any(other => other.Rule.IsAboutName == finding.Rule.IsAboutName))];
        }

        return findings;
    }

    static IEnumerable<FoundImage> ImagesIn(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text ? DocumentKind.MSBuild.Scan(text.ToString()).Images.Where(IsBaseImage) : [];

    static bool IsBaseImage(FoundImage found) => found.KeyPath.Equals(Property, StringComparison.OrdinalIgnoreCase);
}
