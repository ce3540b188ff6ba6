using Microsoft.CodeAnalysis;
using OciTagAnalyzer.CodeFixes.Edits;
using OciTagAnalyzer.CodeFixes.Pins;
using OciTagAnalyzer.Core.Pinning;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Tool.Analysis;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Pins;

/// <summary>The result of pinning all findings for which the lock files have pins.</summary>
/// <param name="Solution">The solution with the pins.</param>
/// <param name="Pinned">The findings that were pinned, each with its pin, sorted by file and position.</param>
/// <param name="Left">The findings that are left in <paramref name="Solution"/>, sorted by file and position.</param>
/// <param name="Gaps">Why findings may be missing, a sentence for each project.</param>
sealed record PinRun(Solution Solution, IReadOnlyList<PinChoice> Pinned, IReadOnlyList<PinChoice> Left, IReadOnlyList<string> Gaps)
{
    /// <summary>The full paths of the files that have pins.</summary>
    public IEnumerable<string> ChangedFiles => Pinned.Select(pinned => pinned.Offer!.FilePath).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// Pins, in the given style or in that of the options, until nothing else can be pinned. If two edits overlap, only the first is applied,
    /// so another pass is needed.
    /// </summary>
    /// <param name="loaded">The solution.</param>
    /// <param name="analyses">Its analyses so far.</param>
    /// <param name="style">The style; null for that of the options.</param>
    /// <param name="cancellation">Cancels the analysis.</param>
    public static async Task<PinRun> OverAsync(LoadedSolution loaded, SolutionAnalyses analyses, PinStyle? style, CancellationToken cancellation)
    {
        Solution solution = loaded.Solution;
        var pinned = new List<PinChoice>();
        var gaps = new List<string>();
        int findingsBefore = int.MaxValue;
        while (true)
        {
            gaps.Clear();
            IReadOnlyList<PinChoice> choices = await ChooseAsync(solution, loaded, analyses, style, gaps, cancellation);
            HashSet<PinOffer> pins = [.. SolutionEdit.Compatible(choices.Select(choice => choice.Offer).OfType<PinOffer>())];

            // A lock file whose pins form a cycle would never stop.
            if (pins.Count == 0 || choices.Count >= findingsBefore)
            {
                return new(solution, Sorted(pinned), choices, gaps);
            }

            findingsBefore = choices.Count;
            pinned.AddRange(choices.Where(choice => choice.Offer is { } offer && pins.Contains(offer)));
            solution = await SolutionEdit.ApplyAsync(solution, pins, cancellation);
        }
    }

    /// <summary>Returns this run without the pins in <paramref name="files"/>, which could not be written.</summary>
    public PinRun Without(IEnumerable<string> files)
    {
        HashSet<string> unwritten = new(files, StringComparer.Ordinal);
        ILookup<bool, PinChoice> isWritten = Pinned.ToLookup(pinned => !unwritten.Contains(pinned.Offer!.FilePath));
        return this with { Pinned = [.. isWritten[true]], Left = Sorted([.. Left, .. isWritten[false]]) };
    }

    static async Task<IReadOnlyList<PinChoice>> ChooseAsync(
        Solution solution, LoadedSolution loaded, SolutionAnalyses analyses, PinStyle? style, List<string> gaps, CancellationToken cancellation)
    {
        var choices = new List<PinChoice>();
        foreach (ProjectId id in loaded.ProjectIds)
        {
            Project project = solution.GetProject(id)!;
            ProjectAnalysis analysis = await analyses.OfAsync(project, cancellation);

            // Rules of severity info, such as a missing lock file entry, need no fix.
            IEnumerable<Diagnostic> findings = analysis.Findings.Where(finding =>
                Core.Rules.RuleSet.Find(finding.Id) is not { Severity: RuleSeverity.Info }
                && loaded.Entry.Covers(finding.Location.GetLineSpan().Path));
            IReadOnlyList<PinChoice> chosen = await PinChoice.ForAsync(project, findings, key: null, cancellation, style);

            // If PATH is a file, pins in other files are not written. A baseline does not prevent a pin, but its findings are not left.
            choices.AddRange(chosen
                .Select(choice => choice.Offer is { } offer && !loaded.Entry.Covers(offer.FilePath)
                    ? choice with { Offer = null, Knowledge = PinKnowledge.NoRoom }
                    : choice)
                .Where(choice => choice.Offer is not null || !analysis.Baselined.Contains(choice.Finding)));
            if (analysis.Gap is { } gap)
            {
                gaps.Add(gap);
            }
        }

        // A file of several projects or target frameworks has several identical findings; one with a pin is preferred.
        return Sorted(choices
            .GroupBy(choice => FindingOrder.Identity(CheckFinding.Of(choice.Finding)))
            .Select(same => same.FirstOrDefault(choice => choice.Offer is not null) ?? same.First()));
    }

    static IReadOnlyList<PinChoice> Sorted(IEnumerable<PinChoice> choices) => FindingOrder.Sorted(choices, choice => CheckFinding.Of(choice.Finding));
}
