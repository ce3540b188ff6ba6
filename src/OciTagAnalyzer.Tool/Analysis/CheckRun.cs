using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>All findings of some projects and the files beside them.</summary>
/// <param name="Findings">Each once; by file and place.</param>
/// <param name="Doubts">Why something may not have been found, a sentence for each project.</param>
sealed record CheckRun(IReadOnlyList<Diagnostic> Findings, IReadOnlyList<string> Doubts)
{
    /// <summary>Analyzes everything that was opened.</summary>
    public static async Task<CheckRun> OverAsync(LoadedSolution loaded, CancellationToken cancellation)
    {
        var findings = new List<Diagnostic>();
        var doubts = new List<string>();
        foreach (ProjectId id in loaded.ProjectIds)
        {
            ProjectAnalysis analysis = await ProjectAnalysis.OfAsync(loaded.Solution.GetProject(id)!, cancellation);
            findings.AddRange(analysis.Findings.Where(finding => loaded.Entry.Covers(finding.Location.GetLineSpan().Path)));
            if (analysis.Doubt is { } doubt)
            {
                doubts.Add(doubt);
            }
        }

        findings.AddRange(await UnusedEntries.InAsync(loaded, doubts, cancellation));

        return new(FindingOrder.Sorted(findings.DistinctBy(FindingOrder.Identity), finding => finding), doubts);
    }
}
