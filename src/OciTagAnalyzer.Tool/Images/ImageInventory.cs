using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Discovery;

namespace OciTagAnalyzer.Tool.Images;

/// <summary>
/// Collects every image of a compilation and its files, and reports nothing. Images are collected as the analyzers discover
/// them, before any rule judges them, so that no severity, suppression, ignore comment or lock file can hide one.
/// </summary>
sealed class ImageInventory : DiagnosticAnalyzer
{
    // The compiler does not run an analyzer whose rules are all off. One that is not configurable can't be turned off.
    static readonly DiagnosticDescriptor inventory = new(
        "OCI0000", "Inventory of images", "Inventory of images", "Oci", DiagnosticSeverity.Hidden, isEnabledByDefault: true, customTags: WellKnownDiagnosticTags.NotConfigurable);

    readonly ConcurrentBag<DiscoveredImage> uses = [];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [inventory];

    /// <summary>What was collected; in no particular order.</summary>
    public IReadOnlyCollection<DiscoveredImage> Uses => uses;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // An option makes any file count as generated; the images in it are in use all the same.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start => ImageDiscovery.RegisterAll(start, isOwnOnly: true, uses.Add, _ => { }));
    }
}
