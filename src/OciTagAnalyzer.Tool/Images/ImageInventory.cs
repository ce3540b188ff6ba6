using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Discovery;

namespace OciTagAnalyzer.Tool.Images;

/// <summary>
/// Collects every image of a compilation and its files, and reports nothing. Images are collected before any rule is applied,
/// so that no severity, suppression, ignore comment or lock file can hide one.
/// </summary>
sealed class ImageInventory : DiagnosticAnalyzer
{
    // The compiler does not run an analyzer whose rules are all off. A rule that is not configurable cannot be turned off.
    static readonly DiagnosticDescriptor inventory = new(
        "OCI0000",
        "Inventory of images",
        "Inventory of images",
        "Oci",
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    readonly ConcurrentBag<DiscoveredImage> uses = [];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [inventory];

    /// <summary>The collected images, in no particular order.</summary>
    public IReadOnlyCollection<DiscoveredImage> Uses => uses;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // An option can mark any file as generated; the images in it are still in use.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start => ImageDiscovery.RegisterAll(start, isOwnOnly: true, uses.Add, _ => { }));
    }
}
