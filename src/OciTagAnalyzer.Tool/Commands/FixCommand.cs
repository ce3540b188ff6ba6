using System.CommandLine;
using OciTagAnalyzer.Core.Pinning;
using OciTagAnalyzer.Tool.Pins;
using OciTagAnalyzer.Tool.Reports;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary><c>ocitag fix</c>: applies the package's code fixes to every file, without an editor.</summary>
sealed class FixCommand : EachSolutionCommand
{
    readonly WordOption<PinParts> parts = new("--pin", PinParts.Tag, PinParts.Digest, PinParts.Both)
    {
        Description = "Whether to write the tag, the digest or both, as far as the lock file has them. [default: oci_tag.pin_style in .editorconfig, or both]",
    };

    readonly Option<bool> dryRun = new("--dry-run")
    {
        Description = "Writes no file, and prints the changes as a patch; the exit code is the same as without this option.",
    };

    readonly Option<bool> check = new("--check")
    {
        Description = "Writes no file, and exits with 1 if a file would change.",
    };

    /// <summary>Creates the command.</summary>
    public FixCommand(CommandHost host)
        : base("fix", "Pins every image reference that has no tag or digest, a tag that moves, or another pin than the lock file.", host)
    {
        Options.Add(parts);
        Options.Add(dryRun);
        Options.Add(check);
    }

    /// <inheritdoc/>
    public override string Details => """
        Every pin comes from oci-images.lock.json; no registry is contacted. An image without an entry is not changed;
        `ocitag lock` creates the entries. Only the reference changes; every other byte and the mode of a file stay the same.
        Files are written atomically. Files outside of the git repository (or of the folder of the lock file, if there is no
        repository), read-only files and files of nested git repositories are not written. If PATH is a file, only that file
        changes.

        The same files and options are read as for `ocitag check`. Restore the projects first.

        Prints a line for each pin, a line for each finding that is left, and a summary. Exit codes:
          0  no findings are left; with --check, nothing would change
          1  findings are left; with --check, something would change
          2  something could not be opened or written; everything else is still pinned

        A project that does not compile is analyzed as far as possible, with a warning on the error stream.

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
                Host.PrintProblem(problem.ToString());
            }

            isWritten = unwritten.Count == 0;
            run = run.Without(unwritten.Select(file => file.FilePath));
        }

        Host.WarnAboutGaps(run.Gaps);

        var report = new FixReport(Host.CurrentFolder, Host.Output);
        if (isDryRun)
        {
            await report.PrintDiffAsync(loaded.Solution, run, cancellation);
        }

        report.Print(run, isDryRun ? " (dry run: no file is written)" : isCheck ? " (check: no file is written)" : "");
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
