using System.CommandLine;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Tool.Images;
using OciTagAnalyzer.Tool.Reports;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary><c>ocitag lock</c>: resolves the images in use, and writes their tags and digests to the lock file.</summary>
sealed class LockCommand : EachSolutionCommand
{
    readonly LockStep locking;

    readonly Option<bool> dryRun = new("--dry-run")
    {
        Description = "Writes no file, and prints the changes to the lock file as a patch; the exit code is the same as without this option.",
    };

    /// <summary>Creates the command.</summary>
    public LockCommand(CommandHost host)
        : base("lock", "Resolves every image in use with its registry, and writes tags and digests to oci-images.lock.json.", host)
    {
        locking = new(this, host);
        Options.Add(dryRun);
    }

    /// <inheritdoc/>
    public override string Details => $"""
        Existing entries do not change; --update resolves them again. The key of an entry is the image reference in the sources.
        An image with no tag, a floating tag or a shortened version (17, 8.0-alpine) gets the version tag that currently has the
        same digest; floating tags such as 2022-latest are never used. If no version tag has the digest, only the digest is
        locked. If the registry does not list its tags, the digest is locked with a warning, and the next run looks for the tag
        again. Digests are those of the index, for all platforms. An image that is pinned to the digest of an entry needs no
        entry of its own.

        A registry that fails several times in a row, or requires pauses of more than two minutes in total, gets no further
        requests in the same run. The lock file is written about once a second, and when the run is stopped (Ctrl+C); the next run
        continues with the other images. Before a digest is locked, the manifest is downloaded and compared with it.

        With --min-age 7d, an image that was created in the last 7 days is not taken: its current entry stays, a new image gets no
        entry yet, and the output says from when on it is taken. The time is `created` in the image's configuration; an image
        without it is never taken. An image that is pinned to a digest in the sources is taken at any age.
        --dry-run contacts the registries and prints a patch, which `git apply` applies.

        If a git merge left a conflict in the lock file, the entries of both sides are kept, and those that differ are resolved
        again.

        The lock file is the nearest one in the folder of a project or above it; if there is none, it is created in the folder
        of PATH, or in the nearest folder above all projects if some are outside of it. It is written atomically, and never
        outside of the git repository. Unused entries are kept until --prune removes them: PATH must then be a solution or
        folder with all projects and files that use the lock file, or the lock file itself, which opens all projects below its
        folder. --prune removes nothing if a project could not be opened, is not restored, does not compile or was skipped;
        severities, suppressions, ignore comments and ignored images do not affect it. Commit the lock file; `ocitag fix` writes
        its pins to code and files, and `ocitag verify` reports when a tag has moved.

        {RegistryArguments.Details}

        The same files are read as for `ocitag check`. Restore the projects first. Exit codes:
          0  every image is locked
          1  the tag of an image could not be determined, or an image is too young for --min-age and has no entry
          2  an image could not be locked, or something could not be opened or written; everything else is still written

        Examples:
          ocitag lock
          ocitag lock --update
          ocitag lock . --update postgres
          ocitag lock --update --min-age 7d
          ocitag lock --dry-run > lock.patch
          ocitag lock --prune
          ocitag lock src/Shop.slnx --registry-mirror docker.io=mirror.example.com
        """;

    /// <inheritdoc/>
    protected override Entry Opened(Entry entry) => entry.OrFolderOf(DocumentKind.LockFile);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult parsed, LoadedSolution loaded, CancellationToken cancellation)
    {
        bool isDryRun = parsed.GetValue(dryRun);
        string note = isDryRun ? " (dry run: no file is written)" : "";
        var unwritten = new List<LockOutcome>();
        IReadOnlyList<SolutionImages> all = await locking.FindAsync(loaded, cancellation);
        int code = await locking.RunAsync(parsed, loaded, all, isDryRun, Take, cancellation);
        void Take(LockOutcome outcome)
        {
            if (isDryRun)
            {
                unwritten.Add(outcome);
            }
            else
            {
                locking.Print(outcome, note);
            }
        }

        // The reports follow the patch, so that it stays in one piece.
        var patch = new FixReport(Host.CurrentFolder, Host.Output);
        unwritten.ForEach(outcome => patch.PrintDiff(outcome.Before, outcome.After));
        unwritten.ForEach(outcome => locking.Print(outcome, note));
        return code;
    }
}
