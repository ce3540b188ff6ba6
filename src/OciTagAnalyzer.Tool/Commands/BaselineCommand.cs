using System.CommandLine;
using OciTagAnalyzer.Core.Baselines;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Tool.Analysis;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary><c>ocitag baseline</c>: writes today's findings to a file, so that only new ones are reported.</summary>
sealed class BaselineCommand : EachSolutionCommand
{
    readonly Option<bool> prune = new("--prune")
    {
        Description = "Only removes findings that no longer exist, and adds none.",
    };

    /// <summary>Creates the command.</summary>
    public BaselineCommand(CommandHost host)
        : base("baseline", "Writes today's findings to oci-images.baseline.json, so that only new ones are reported.", host) => Options.Add(prune);

    /// <inheritdoc/>
    public override string Details => """
        The baseline contains images that are not pinned (OCI1001, OCI1002). `ocitag check` and the analyzer do not report them;
        `ocitag fix` still pins them. A finding is recognized by its image, its file, and the type and member or the keys that
        contain it, and by no line number. If there are more equal findings at one place than the baseline contains, the last
        ones are reported. All other rules are reported as without a baseline.

        The baseline is the nearest one in the folder of a project or above it; if there is none, it is created in the folder of
        PATH. Commit it. Without --prune, the baseline becomes what is found now. With --prune, which fits a scheduled run, it
        only gets shorter. `ocitag check --severity info` reports findings of the baseline that no longer exist (OCI2004).

        Nothing is removed if something was not read that may contain a finding: PATH must be a solution or folder with all
        projects and files that use the baseline, or the baseline itself, which opens all projects below its folder. A file that
        is not a valid baseline is never overwritten.

        The same files are read as for `ocitag check`. Restore the projects first. Exit codes:
          0  the baseline is up to date
          2  something could not be opened or written, or --prune could not remove anything

        Examples:
          ocitag baseline
          ocitag baseline src/Shop.slnx
          ocitag baseline --prune
        """;

    /// <inheritdoc/>
    protected override Entry Opened(Entry entry) => entry.OrFolderOf(DocumentKind.Baseline);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult parsed, LoadedSolution loaded, CancellationToken cancellation)
    {
        var analyses = await Host.Error.WhileAsync("Checking", () => new SolutionAnalyses(withImages: false).OfAllAsync(loaded, cancellation));
        string[] gaps = [.. analyses.Select(analysis => analysis.Analysis.Gap).OfType<string>()];
        Host.WarnAboutGaps(gaps);

        int code = ExitCode.Fine;
        var folder = WritableFolder.For(loaded.Entry);
        foreach ((string path, Dictionary<BaselineKey, int> found) in BaselineFindings.Count(loaded, analyses))
        {
            BaselineFile file = BaselineFile.Open(path);
            string? obstacle = file.Reading.Baseline.Counts.Count == 0 ? null : PossibleUses.ReasonIn(loaded, gaps, [path]);
            code = Math.Max(code, Write(file, found, obstacle, parsed.GetValue(prune), folder));
        }

        return code;
    }

    int Write(BaselineFile file, Dictionary<BaselineKey, int> found, string? obstacle, bool isPrune, WritableFolder folder)
    {
        if (file.Problem is { } problem)
        {
            Host.PrintProblem(problem);
            return ExitCode.Failed;
        }

        IReadOnlyDictionary<BaselineKey, int> before = file.Reading.Baseline.Counts;
        var after = new Baseline(before.Keys.Union(found.Keys).Select(key => KeyValuePair.Create(
            key, CountAfter(before.GetValueOrDefault(key), found.GetValueOrDefault(key), canRemove: obstacle is null, canAdd: !isPrune))))
        {
            Schema = file.Reading.Baseline.Schema,
        };
        int gone = before.Sum(entry => Math.Max(0, entry.Value - found.GetValueOrDefault(entry.Key)));
        if (obstacle is not null && isPrune)
        {
            Host.PrintProblem($"no finding is removed from the baseline, since {obstacle}");
        }

        if (file.TryWrite(after, folder) is { } unwritten)
        {
            Host.PrintProblem(unwritten);
            return ExitCode.Failed;
        }

        int added = after.Counts.Sum(entry => Math.Max(0, entry.Value - before.GetValueOrDefault(entry.Key)));
        int removed = obstacle is null ? gone : 0;
        int count = after.Counts.Values.Sum();
        Host.Output.PrintLine(
            $"{Path.GetRelativePath(Host.CurrentFolder, file.FilePath)}: {count} {(count == 1 ? "finding" : "findings")}, {added} added, {removed} removed");
        return obstacle is not null && isPrune ? ExitCode.Failed : ExitCode.Fine;
    }

    static int CountAfter(int before, int found, bool canRemove, bool canAdd) =>
        Math.Min(canAdd ? int.MaxValue : before, Math.Max(canRemove ? 0 : before, found));
}
