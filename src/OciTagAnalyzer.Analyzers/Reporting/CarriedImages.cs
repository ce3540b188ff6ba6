using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Bindings;
using OciTagAnalyzer.Analyzers.Options;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Wrappers;

namespace OciTagAnalyzer.Analyzers.Reporting;

/// <summary>The images that get to a sink by members of the project's own and by its configuration, known when all of the code is.</summary>
sealed class CarriedImages(ProjectSinks sinks, Compilation compilation)
{
    readonly WrapperFindings wrappers = new();
    readonly ConfigurationFindings configuration = new(compilation);

    /// <summary>Finds what carries them.</summary>
    public CarrierFinder ToFinder() => new(sinks.Finder.OwnAssembly, wrappers, configuration);

    /// <summary>All of them, when nothing more is kept.</summary>
    public IEnumerable<ImageUse> Uses(FilePolicies policies, CompilationAnalysisContext end) =>
    [
        .. wrappers.Claims(end.Compilation, end.CancellationToken).Select(claim => ImageUses.Of(claim, policies)),
        .. ConfigurationReport.Images(configuration, wrappers, sinks.Marks, end)
            .SelectMany(layer => layer.Images)
            .Select(image => image.ToUse(policies))
            .OfType<ImageUse>(),
    ];
}
