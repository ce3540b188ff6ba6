using System.CommandLine;
using OciTagAnalyzer.Tool.Reports;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary><c>ocitag fix</c>: applies the package's code fixes to every file, without an editor.</summary>
sealed class FixCommand : EachSolutionCommand
{
    readonly FixStep fixing;

    /// <summary>Creates the command.</summary>
    public FixCommand(CommandHost host)
        : base("fix", "Pins every image reference that has no tag or digest, a tag that moves, or another pin than the lock file.", host) =>
        fixing = new(this, host);

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
        FixOutcome outcome = await fixing.RunAsync(parsed, loaded, new(withImages: false), cancellation);
        Host.WarnAboutGaps(outcome.Run.Gaps);

        var report = new FixReport(Host.CurrentFolder, Host.Output);
        if (fixing.PrintsPatch(parsed))
        {
            await report.PrintDiffAsync(loaded.Solution, outcome.Run, cancellation);
        }

        return fixing.Print(parsed, outcome, report);
    }
}
