using System.CommandLine;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Tool.Analysis;
using OciTagAnalyzer.Tool.Images;
using OciTagAnalyzer.Tool.Reports;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary><c>ocitag pin</c>: checks, locks and fixes, and opens the projects only once.</summary>
sealed class PinCommand : EachSolutionCommand
{
    readonly LockStep locking;
    readonly FixStep fixing;

    /// <summary>Creates the command.</summary>
    public PinCommand(CommandHost host)
        : base("pin", "Pins every image reference in one run: `ocitag check`, `ocitag lock` and `ocitag fix`.", host)
    {
        fixing = new(this, host);
        locking = new(this, host) { IsBeforeFix = true };
    }

    /// <inheritdoc/>
    public override string Details => $"""
        Resolves the images that oci-images.lock.json does not contain with their registries, writes the lock file as
        `ocitag lock` does, and then writes its pins to code and files as `ocitag fix` does. Projects are opened once. If a
        registry fails, its images are left alone, and everything else is pinned. If the lock file cannot be written, the pins
        that it already contains are used. A second run changes nothing.

        --dry-run contacts the registries, and prints one patch for the lock file and the other files. `git apply` applies it.

        {RegistryArguments.Details}

        The same files and options are read as for `ocitag check`. Restore the projects first.

        Prints the new entries of the lock file, a line for each pin, a line for each finding that is left, with the reason, and
        a summary. Exit codes:
          0  no findings are left; with --check, nothing would change
          1  findings are left, the tag of an image could not be determined, or an image is too young for --min-age and has no
             entry; with --check, something would change
          2  an image could not be locked, or something could not be opened or written; everything else is still pinned

        Examples:
          ocitag pin
          ocitag pin deploy/compose.yaml Dockerfile
          ocitag pin src/Shop.slnx --pin digest
          ocitag pin --files-only --dry-run > pins.patch
          ocitag pin --update
        """;

    /// <inheritdoc/>
    protected override Entry Opened(Entry entry) => entry.OrFolderOf(DocumentKind.LockFile);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult parsed, LoadedSolution loaded, CancellationToken cancellation)
    {
        bool isDryRun = fixing.IsDryRun(parsed);
        string note = fixing.NoteOf(parsed);
        var outcomes = new List<LockOutcome>();
        LoadedSolution locked = loaded;
        var analyses = new SolutionAnalyses(withImages: true);
        IReadOnlyList<SolutionImages> all = await locking.FindAsync(loaded, project => analyses.ImagesOfAsync(project, cancellation));
        int code = await locking.RunAsync(parsed, loaded, all, isDryRun, Take, cancellation);
        void Take(LockOutcome outcome)
        {
            outcomes.Add(outcome);
            locked = locked.With(outcome.After);
            if (!isDryRun)
            {
                locking.Print(outcome, note);
            }
        }

        FixOutcome pins = await fixing.RunAsync(parsed, locked, analyses, cancellation);
        Host.WarnAboutGaps(pins.Run.Gaps.Except(all.SelectMany(used => used.Gaps)));

        var report = new FixReport(Host.CurrentFolder, Host.Output) { Failures = new([.. outcomes.SelectMany(outcome => outcome.Images)]) };
        if (fixing.PrintsPatch(parsed))
        {
            outcomes.ForEach(outcome => report.PrintDiff(outcome.Before, outcome.After));

            await report.PrintDiffAsync(locked.Solution, pins.Run, cancellation);
        }

        if (isDryRun)
        {
            // After the patch, so that it stays in one piece.
            outcomes.ForEach(outcome => locking.Print(outcome, note));
        }

        code = Math.Max(code, fixing.Print(parsed, pins, report));
        return fixing.IsCheck(parsed) && outcomes.Any(outcome => outcome.IsChanged) ? Math.Max(code, ExitCode.Findings) : code;
    }
}
