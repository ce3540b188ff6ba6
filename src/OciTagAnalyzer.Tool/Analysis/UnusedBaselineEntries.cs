using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Core.Baselines;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>The entries of baselines whose findings no longer exist (OCI2004).</summary>
static class UnusedBaselineEntries
{
    /// <summary>Returns the findings; none if code or files that were not read may still contain what an entry is about.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> InAsync(
        LoadedSolution loaded, IReadOnlyList<(Project Project, ProjectAnalysis Analysis)> analyses, CancellationToken cancellation)
    {
        TextDocument[] files =
        [
            .. analyses.Select(analysis => BaselineFindings.FileOf(analysis.Project)).OfType<TextDocument>().DistinctBy(file => file.FilePath),
        ];
        IEnumerable<string> gaps = analyses.Select(analysis => analysis.Analysis.Gap).OfType<string>();
        var unused = new List<Diagnostic>();
        if (files.Length == 0 || PossibleUses.ReasonIn(loaded, gaps, files.Select(file => file.FilePath!)) is not null)
        {
            return unused;
        }

        var found = BaselineFindings.Count(loaded, analyses);
        foreach (TextDocument file in files)
        {
            BaselineReading reading = Baseline.Read((await file.GetTextAsync(cancellation)).ToString());
            foreach ((BaselineKey key, int count) in reading.Baseline.Counts)
            {
                if (found[file.FilePath!].GetValueOrDefault(key) < count &&
                    await FileFinding.OfAsync(UnusedBaselineEntry.Rule, file, reading.Ranges[key], [key.Image, key.File], cancellation) is { } finding)
                {
                    unused.Add(finding);
                }
            }
        }

        return unused;
    }
}
