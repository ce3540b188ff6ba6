using System.CommandLine;
using OciTagAnalyzer.Core.Pinning;
using OciTagAnalyzer.Tool.Pins;
using OciTagAnalyzer.Tool.Reports;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary><c>ocitag fix</c>: what the package's code fixes do, for every file and without an editor.</summary>
sealed class FixCommand : SolutionCommand
{
    readonly WordOption<PinParts> parts = new("--pin", PinParts.Tag, PinParts.Digest, PinParts.Both)
    {
        Description = "What is written, where the lock file has it: the tag, the digest or both. " +
            "Without it, what oci_tag.pin_style in .editorconfig says, else both.",
    };

    readonly Option<bool> dryRun = new("--dry-run")
    {
        Description = "Writes nothing, and prints what would change as a patch; the exit code is that of a run that does.",
    };

    readonly Option<bool> check = new("--check")
    {
        Description = "Writes nothing, and exits with 1 where something would change.",
    };

    /// <summary>The command.</summary>
    public FixCommand(CommandHost host)
        : base("fix", "Pins every image reference that has no tag or digest, a tag that moves, or another pin than the lock file.", host)
    {
        Options.Add(parts);
        Options.Add(dryRun);
        Options.Add(check);
    }

    /// <inheritdoc/>
    public override string Teaching => """
        Every pin comes from oci-images.lock.json. What has no entry there is left; `ocitag lock` makes the entries. No pin
        is made up, and nothing is asked of a registry. Only the reference changes; every other byte of a file stays, and so
        does its mode. A file is written whole or not at all, and none outside of the git repository or, where there is
        none, of the folder that the lock file is for. Read-only files and files of nested git repositories are not written.
        Where PATH is a file, only that file changes.

        What is read, and what counts, is as for `ocitag check`. Restore the projects first.

        Prints a line for each pin, then what is left, then a summary. Exit codes:
          0  nothing is left; with --check, nothing would change
          1  findings are left; with --check, something would change
          2  something could not be opened or written; what could be is pinned all the same

        A project whose code does not compile is analyzed as far as it goes, with a warning on the error stream.

        Examples:
          ocitag fix
          ocitag fix src/Shop.slnx --pin digest
          ocitag fix --dry-run > pins.patch
        """;

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult parsed, LoadedSolution loaded, CancellationToken cancellation)
    {
        bool isDryRun = parsed.GetValue(dryRun);
        bool isCheck = parsed.GetValue(check);
        PinRun run = await Host.Error.WhileAsync(
            "Checking", () => PinRun.OverAsync(loaded, StyleOf(parsed.GetValue(parts)), cancellation));
        bool isWritten = true;
        if (!isDryRun && !isCheck)
        {
            IReadOnlyList<FileProblem> unwritten = await ChangedFiles.WriteAsync(loaded, run.Solution, run.ChangedFiles, cancellation);
            foreach (FileProblem problem in unwritten)
            {
                Host.TellProblem(problem.ToString());
            }

            isWritten = unwritten.Count == 0;
            run = run.Without(unwritten.Select(file => file.FilePath));
        }

        Host.WarnOfDoubts(run.Doubts);

        var report = new FixReport(Host.CurrentFolder, Host.Output);
        if (isDryRun)
        {
            await report.PrintDiffAsync(loaded.Solution, run, cancellation);
        }

        report.Print(run, isDryRun ? " (dry run: nothing is written)" : isCheck ? " (check: nothing is written)" : "");
        bool hasWorkLeft = isCheck ? run.Pinned.Count > 0 : run.Left.Count > 0;
        return !isWritten ? ExitCode.Failed : hasWorkLeft ? ExitCode.Findings : ExitCode.Fine;
    }

    static PinStyle? StyleOf(PinParts? parts) => parts switch
    {
        null => null,
        PinParts.Tag => PinStyle.Tag,
        PinParts.Digest => PinStyle.Digest,
        _ => PinStyle.TagAndDigest,
    };
}
