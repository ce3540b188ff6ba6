using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Analyzers.Reporting;
using OciTagAnalyzer.Core.Baselines;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Analysis;

/// <summary>The findings that a baseline may contain, for each baseline of the loaded projects.</summary>
static class BaselineFindings
{
    /// <summary>
    /// Returns the number of findings of each key, by the full path of the baseline. Each project, and each of its target frameworks, is compared with
    /// the baseline by itself, so the largest number counts.
    /// </summary>
    /// <param name="loaded">The loaded projects and files.</param>
    /// <param name="analyses">Their analyses. Projects without a baseline use one in the opened folder, which need not exist.</param>
    public static IReadOnlyDictionary<string, Dictionary<BaselineKey, int>> Count(
        LoadedSolution loaded, IEnumerable<(Project Project, ProjectAnalysis Analysis)> analyses)
    {
        var byBaseline = new SortedDictionary<string, Dictionary<BaselineKey, int>>(StringComparer.Ordinal);
        foreach ((Project project, ProjectAnalysis analysis) in analyses)
        {
            string path = FileOf(project)?.FilePath ?? Path.Combine(loaded.Entry.Folder, DocumentName.Baseline);
            if (!byBaseline.TryGetValue(path, out Dictionary<BaselineKey, int>? counts))
            {
                byBaseline.Add(path, counts = []);
            }

            foreach (var same in analysis.Findings
                .Where(finding => loaded.Entry.Covers(finding.Location.GetLineSpan().Path))
                .Select(finding => BaselineMatch.KeyOf(finding, path))
                .OfType<BaselineKey>()
                .GroupBy(key => key))
            {
                counts[same.Key] = Math.Max(counts.GetValueOrDefault(same.Key), same.Count());
            }
        }

        return byBaseline;
    }

    /// <summary>The baseline of a project; null without one.</summary>
    public static TextDocument? FileOf(Project project) => project.AdditionalDocuments
        .Where(document => document.FilePath is { } path && DocumentKind.Of(path) == DocumentKind.Baseline)
        .OrderBy(document => document.FilePath, StringComparer.Ordinal)
        .FirstOrDefault();
}
