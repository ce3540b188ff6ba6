using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Rules;

namespace OciTagAnalyzer.Analyzers;

/// <summary>Says where one repository is used under different tags, when all of the project is known.</summary>
/// <remarks>An analyzer of its own: the compiler never starts one whose only rule is off.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConflictingTagsAnalyzer : CompilationAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.OCI1007_ConflictingTags);

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        var uses = new ConcurrentBag<ImageUse>();
        ImageUses.RegisterAll(
            context,
            isOwnOnly: false,
            use =>
            {
                if (use.Reading.Reference?.Tag is not null && !use.Reading.IsAmong(use.Policy.Ignored))
                {
                    uses.Add(use);
                }
            },
            end => Report(InOrder(uses), end.ReportDiagnostic));
    }

    static void Report(ImageUse[] uses, Action<Diagnostic> report)
    {
        // A tag that several repositories share stands in one place, which is told once.
        var reported = new ReportedPlaces();
        foreach (TagConflict conflict in ConflictingTags.Judge([.. uses.Select(use => use.Reading)]))
        {
            ImageUse use = uses[conflict.Use];
            if (!reported.IsFirst(use.Location))
            {
                continue;
            }

            FindingDiagnostic.Report(
                conflict.Finding,
                use,
                use.Location,
                use.Reading.Reference,
                conflict.IsMendable ? use.PinOf(conflict.Finding) : null,
                conflict.Others.Select(other => uses[other].Location),
                report);
        }
    }

    // A literal that reaches several sinks is one use.
    static ImageUse[] InOrder(IEnumerable<ImageUse> uses) =>
    [
        .. uses
            .GroupBy(use => (use.Location, use.Reading.Resolved))
            .Select(same => same.First())
            .OrderBy(use => use.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(use => use.Location.SourceSpan.Start)
            .ThenBy(use => use.Reading.Resolved, StringComparer.Ordinal),
    ];
}
