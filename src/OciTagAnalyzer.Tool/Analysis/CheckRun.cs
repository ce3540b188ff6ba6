using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>All findings in the loaded projects and files.</summary>
/// <param name="Findings">The findings that no baseline contains, without duplicates, sorted by file and position.</param>
/// <param name="BaselinedCount">The number of findings that are not reported because the baseline contains them.</param>
/// <param name="Gaps">Why findings may be missing, a sentence for each project.</param>
sealed record CheckRun(IReadOnlyList<CheckFinding> Findings, int BaselinedCount, IReadOnlyList<string> Gaps)
{
    /// <summary>Analyzes everything that was loaded.</summary>
    public static async Task<CheckRun> OverAsync(IEnumerable<LoadedSolution> all, CancellationToken cancellation)
    {
        var findings = new List<Diagnostic>();
        var baselined = new List<Diagnostic>();
        var untyped = new List<Diagnostic>();
        var gaps = new List<string>();
        foreach (LoadedSolution loaded in all)
        {
            var solution = new SolutionAnalyses(withImages: UnusedEntries.MayBeIn(loaded));
            IReadOnlyList<(Project, ProjectAnalysis)> analyses = await solution.OfAllAsync(loaded, cancellation);
            string[] ownGaps = [.. analyses.Select(analysis => analysis.Item2.Gap).OfType<string>()];
            foreach ((_, ProjectAnalysis analysis) in analyses)
            {
                ILookup<bool, Diagnostic> isBaselined = analysis.Findings
                    .Where(finding => loaded.Entry.Covers(finding.Location.GetLineSpan().Path))
                    .ToLookup(analysis.Baselined.Contains);
                findings.AddRange(isBaselined[false]);
                baselined.AddRange(isBaselined[true]);
            }

            findings.AddRange(await UnusedEntries.InAsync(loaded, solution, ownGaps, cancellation));
            findings.AddRange(await UnusedBaselineEntries.InAsync(loaded, analyses, cancellation));
            gaps.AddRange(ownGaps);
            foreach (Project project in await loaded.UntypedAsync(cancellation))
            {
                ProjectAnalysis analysis = await ProjectAnalysis.OfAsync(project, withImages: false, cancellation);
                untyped.AddRange(UntypedFindings.CertainAmong(analysis.Findings)
                    .Where(finding => loaded.Entry.Covers(finding.Location.GetLineSpan().Path) && !analysis.Baselined.Contains(finding)));
            }
        }

        CheckFinding[] typed = [.. findings.Select(CheckFinding.Of)];
        HashSet<(FindingPlace?, string)> places = [.. typed.Concat(baselined.Select(CheckFinding.Of)).Select(finding => (finding.Place, finding.Rule))];
        IEnumerable<CheckFinding> others = untyped.Select(CheckFinding.WithoutTypes).Where(finding => !places.Contains((finding.Place, finding.Rule)));
        return Of(typed.Concat(others), baselined.Select(CheckFinding.Of), gaps);
    }

    /// <summary>Returns the result of a check whose findings may contain duplicates.</summary>
    /// <param name="findings">The findings that no baseline contains.</param>
    /// <param name="baselined">The findings that a baseline contains.</param>
    /// <param name="gaps">Why findings may be missing.</param>
    public static CheckRun Of(IEnumerable<CheckFinding> findings, IEnumerable<CheckFinding> baselined, IEnumerable<string> gaps)
    {
        IReadOnlyList<CheckFinding> reported = FindingOrder.Sorted(findings.DistinctBy(FindingOrder.Identity), finding => finding);
        int baselinedCount = baselined.Select(FindingOrder.Identity).Except(reported.Select(FindingOrder.Identity)).Count();
        return new(reported, baselinedCount, [.. gaps.Distinct()]);
    }
}
