using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Discovery;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers;

/// <summary>Reports repositories that one project uses under different tags, at the end of the compilation.</summary>
/// <remarks>A separate analyzer, because the compiler does not start an analyzer whose only rule is off.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConflictingTagsAnalyzer : CompilationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.Of(ConflictingTags.Rule));

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var uses = new ConcurrentBag<DiscoveredImage>();
        ImageDiscovery.RegisterAll(
            context,
            isOwnOnly: false,
            use =>
            {
                if (use.Reading.Reference?.Tag is not null && !use.Reading.IsAmong(use.Policy.Ignored))
                {
                    uses.Add(use);
                }
            },
            end => Report(InOrder(uses), new(end.Options), end.ReportDiagnostic));
    }

    static void Report(DiscoveredImage[] uses, Suppressions suppressions, Action<Diagnostic> report)
    {
        // Several repositories may share the literal of a tag, which is reported once.
        var reported = new ReportedPlaces();
        foreach (TagConflict conflict in ConflictingTags.Check([.. uses.Select(use => use.Reading)]))
        {
            DiscoveredImage use = uses[conflict.Use] with
            {
                CanBePinned = conflict.IsFixable,
                Code = [.. conflict.Others.Select(other => uses[other].Location)],
            };
            if (FindingDiagnostic.Of(ConflictingTags.Rule, conflict.MessageArguments, use, suppressions) is { } diagnostic && reported.IsFirst(diagnostic))
            {
                report(diagnostic);
            }
        }
    }

    // A literal that reaches several sinks is one use.
    static DiscoveredImage[] InOrder(IEnumerable<DiscoveredImage> uses) =>
    [
        .. uses
            .GroupBy(use => (use.Location, use.Reading.Resolved))
            .Select(same => same.First())
            .OrderBy(use => use.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(use => use.Location.SourceSpan.Start)
            .ThenBy(use => use.Reading.Resolved, StringComparer.Ordinal),
    ];
}
