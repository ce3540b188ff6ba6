using Microsoft.CodeAnalysis;
using OciTagAnalyzer.CodeFixes;
using OciTagAnalyzer.CodeFixes.Edits;
using OciTagAnalyzer.CodeFixes.Pins;
using OciTagAnalyzer.Core.Pinning;
using OciTagAnalyzer.Core.Rules;
using OciTagAnalyzer.Tool.Analysis;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Pins;

/// <summary>All findings of some projects, pinned as far as their lock files have pins.</summary>
/// <param name="Solution">The solution with the pins.</param>
/// <param name="Pinned">The findings that were pinned, each with its pin; by file and place.</param>
/// <param name="Left">The findings that are left in <paramref name="Solution"/>; by file and place.</param>
/// <param name="Doubts">Why something may not have been found, a sentence for each project.</param>
sealed record PinRun(Solution Solution, IReadOnlyList<PinChoice> Pinned, IReadOnlyList<PinChoice> Left, IReadOnlyList<string> Doubts)
{
    /// <summary>The full paths of the files that have pins.</summary>
    public IEnumerable<string> ChangedFiles => Pinned.Select(pinned => pinned.Offer!.FilePath).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// Pins, in the given style or in that of the options, until nothing more can be pinned: of two edits at one place only the first
    /// is made, and a second run must find nothing that the first could have done.
    /// </summary>
    public static async Task<PinRun> OverAsync(LoadedSolution loaded, PinStyle? style, CancellationToken cancellation)
    {
        Solution solution = loaded.Solution;
        var pinned = new List<PinChoice>();
        var doubts = new List<string>();
        int findingsBefore = int.MaxValue;
        while (true)
        {
            doubts.Clear();
            IReadOnlyList<PinChoice> choices = await ChooseAsync(solution, loaded, style, doubts, cancellation);
            HashSet<PinOffer> pins = [.. SolutionEdit.Compatible(choices.Select(choice => choice.Offer).OfType<PinOffer>())];

            // Pins of a lock file whose tags move in a circle would go on for ever.
            if (pins.Count == 0 || choices.Count >= findingsBefore)
            {
                return new(solution, Sorted(pinned), choices, doubts);
            }

            findingsBefore = choices.Count;
            pinned.AddRange(choices.Where(choice => choice.Offer is { } offer && pins.Contains(offer)));
            solution = await SolutionEdit.ApplyAsync(solution, pins, cancellation);
        }
    }

    /// <summary>This run without the pins in <paramref name="files"/>, whose findings are left after all.</summary>
    public PinRun Without(IEnumerable<string> files)
    {
        HashSet<string> unwritten = new(files, StringComparer.Ordinal);
        ILookup<bool, PinChoice> isWritten = Pinned.ToLookup(pinned => !unwritten.Contains(pinned.Offer!.FilePath));
        return this with { Pinned = [.. isWritten[true]], Left = Sorted([.. Left, .. isWritten[false]]) };
    }

    static async Task<IReadOnlyList<PinChoice>> ChooseAsync(
        Solution solution, LoadedSolution loaded, PinStyle? style, List<string> doubts, CancellationToken cancellation)
    {
        var choices = new List<PinChoice>();
        foreach (ProjectId id in loaded.ProjectIds)
        {
            Project project = solution.GetProject(id)!;
            ProjectAnalysis analysis = await ProjectAnalysis.OfAsync(project, cancellation);

            // What is only information, such as an entry that the lock file lacks, is no work that is left here.
            IEnumerable<Diagnostic> findings = analysis.Findings.Where(finding =>
                Core.Rules.RuleSet.Find(finding.Id) is not { Severity: RuleSeverity.Info }
                && loaded.Entry.Covers(finding.Location.GetLineSpan().Path));
            IReadOnlyList<PinChoice> chosen = await PinChoice.ForAsync(project, findings, key: null, cancellation, style);

            // Where one file is asked for, a pin that belongs into another one is not written.
            choices.AddRange(chosen.Select(choice => choice.Offer is { } offer && !loaded.Entry.Covers(offer.FilePath)
                ? choice with { Offer = null, Knowledge = PinKnowledge.NoRoom }
                : choice));
            if (analysis.Doubt is { } doubt)
            {
                doubts.Add(doubt);
            }
        }

        // A file of several projects, or of several target frameworks, has its finding once; whoever knows a pin has the word.
        return Sorted(choices
            .GroupBy(choice => FindingOrder.Identity(choice.Finding))
            .Select(same => same.FirstOrDefault(choice => choice.Offer is not null) ?? same.First()));
    }

    static IReadOnlyList<PinChoice> Sorted(IEnumerable<PinChoice> choices) => FindingOrder.Sorted(choices, choice => choice.Finding);
}
