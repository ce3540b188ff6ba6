using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Discovery;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Tool.Images;

/// <summary>Every image that a project uses, pinned or not, in code and in files.</summary>
/// <param name="Uses">Each use of an image, including images that are only partly known, and images that the options ignore.</param>
/// <param name="Gap">Why images may be missing; null if none is.</param>
sealed record ProjectImages(IReadOnlyCollection<DiscoveredImage> Uses, string? Gap)
{
    /// <summary>The images that need an entry in the lock file, by file: those that are completely known and not ignored.</summary>
    public IEnumerable<UsedImage> Images => Uses
        .Where(use => !use.Reading.IsAmong(use.Policy.Ignored))
        .Select(use => use.Reference is { } reference
            ? new UsedImage(reference, IsFloating(reference, use.Policy), use.Location.GetLineSpan().Path)
            : null)
        .OfType<UsedImage>()
        .GroupBy(image => (image.FilePath, image.Reference.NormalForm))
        .Select(same => same.FirstOrDefault(image => image.IsFloating) ?? same.First())
        .OrderBy(image => image.FilePath, StringComparer.Ordinal)
        .ThenBy(image => image.Reference.NormalForm, StringComparer.Ordinal);

    /// <summary>Discovers the images of <paramref name="project"/>.</summary>
    public static async Task<ProjectImages> OfAsync(Project project, CancellationToken cancellation)
    {
        if (await AnalyzedCode.OfAsync(project, cancellation) is not { } compilation)
        {
            return Unknown(project);
        }

        var inventory = new ImageInventory();
        var all = await compilation.WithAnalyzers([inventory], project.AnalyzerOptions).GetAllDiagnosticsAsync(cancellation);
        return new(inventory.Uses, AnalysisGap.Of(project, all));
    }

    /// <summary>The result for a project without a compilation.</summary>
    public static ProjectImages Unknown(Project project) => new([], $"{project.Name} cannot be compiled, so its images are unknown");

    static bool IsFloating(ImageReference reference, ImagePolicy policy) => reference is { Digest: null, Tag: { } tag } && policy.IsFloating(tag);
}
