using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Discovery;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers;

/// <summary>Reports images of which it cannot be determined whether they are pinned.</summary>
/// <remarks>An analyzer of its own: the compiler never starts one whose only rule is off.</remarks>
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
            if (image.JudgeUnresolved() is { } finding &&
                FindingDiagnostic.Of(finding, image with { Location = image.Value }, new(options)) is { } diagnostic &&
                reported.IsFirst(diagnostic))
            {
                report(diagnostic);
            }
        }
    }

    // Of 'tag ?? "latest"' the fallback is reported; that the tag is not known is no second fault.
    static IEnumerable<DiscoveredImage> WithoutFallback(ImageGroup group)
    {
        DiscoveredImage[] used = [.. group.Images.Where(image => image.IsUsed)];
        return used.Any(image => RuleSet.Judge(image.Image, image.Policy).Any(finding => !finding.Rule.IsAboutName)) ? used.Where(image => !image.Reading.IsUnresolved) : used;
    }
}
