using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>All findings in the loaded projects and files.</summary>
/// <param name="Findings">The findings, without duplicates, sorted by file and position.</param>
/// <param name="Gaps">Why findings may be missing, a sentence for each project.</param>
sealed record CheckRun(IReadOnlyList<Diagnostic> Findings, IReadOnlyList<string> Gaps)
{
    /// <summary>Analyzes everything that was loaded.</summary>
    public static async Task<CheckRun> OverAsync(IEnumerable<LoadedSolution> all, CancellationToken cancellation)
    {
        var findings = new List<Diagnostic>();
        var gaps = new List<string>();
        foreach (LoadedSolution loaded in all)
        {
            CheckRun run = await OverAsync(loaded, cancellation);
            findings.AddRange(run.Findings);
            gaps.AddRange(run.Gaps);
        }

        return new(FindingOrder.Sorted(findings.DistinctBy(FindingOrder.Identity), finding => finding), [.. gaps.Distinct()]);
    }

    static async Task<CheckRun> OverAsync(LoadedSolution loaded, CancellationToken cancellation)
    {
        var findings = new List<Diagnostic>();
        var gaps = new List<string>();
        foreach (ProjectId id in loaded.ProjectIds)
        {
            ProjectAnalysis analysis = await ProjectAnalysis.OfAsync(loaded.Solution.GetProject(id)!, cancellation);
            findings.AddRange(analysis.Findings.Where(finding => loaded.Entry.Covers(finding.Location.GetLineSpan().Path)));
            if (analysis.Gap is { } gap)
            {
                gaps.Add(gap);
            }
        }

        findings.AddRange(await UnusedEntries.InAsync(loaded, gaps, cancellation));
        return new(findings, gaps);
    }
}
