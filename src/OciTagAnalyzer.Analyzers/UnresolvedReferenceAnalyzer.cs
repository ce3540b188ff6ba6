using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Discovery;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers;

/// <summary>Reports images for which the analyzer cannot determine whether they are pinned.</summary>
/// <remarks>A separate analyzer, because the compiler does not start an analyzer whose only rule is off.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnresolvedReferenceAnalyzer : CompilationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.Of(UnresolvedReference.Rule));

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var discovery = new ImageDiscovery(context.Compilation, context.Options, context.TryGetValue, context.CancellationToken);
        var reported = new ReportedPlaces();
        discovery.RegisterFiles(context, (image, report) => Report([image], reported, context.Options, report), _ => true);
        if (discovery.MayHaveSinks)
        {
            context.RegisterOperationAction(
                operation =>
                {
                    foreach (ImageGroup group in discovery.At(operation, recorder: null))
                    {
                        Report(WithoutFallback(group), reported, context.Options, operation.ReportDiagnostic);
                    }
                },
                discovery.Kinds);
        }
    }

    static void Report(IEnumerable<DiscoveredImage> images, ReportedPlaces reported, AnalyzerOptions options, Action<Diagnostic> report)
    {
        foreach (DiscoveredImage image in images)
        {
            if (image.CheckUnresolved() is { } finding &&
                FindingDiagnostic.Of(finding, image with { Location = image.Value }, new(options)) is { } diagnostic &&
                reported.IsFirst(diagnostic))
            {
                report(diagnostic);
            }
        }
    }

    // For 'tag ?? "latest"', other rules report the fallback; the unknown tag is not reported as well.
    static IEnumerable<DiscoveredImage> WithoutFallback(ImageGroup group)
    {
        DiscoveredImage[] used = [.. group.Images.Where(image => image.IsUsed)];
        bool isReported = used.Any(image => RuleSet.Check(image.Image, image.Policy).Any(finding => !finding.Rule.IsAboutName));
        return isReported ? used.Where(image => !image.Reading.IsUnresolved) : used;
    }
}
