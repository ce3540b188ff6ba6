using System.CommandLine;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary><c>ocitag lock</c>: resolves the images in use, and writes their tags and digests to the lock file.</summary>
sealed class LockCommand : EachSolutionCommand
{
    readonly LockStep locking;

    /// <summary>Creates the command.</summary>
    public LockCommand(CommandHost host)
        : base("lock", "Resolves every image in use with its registry, and writes tags and digests to oci-images.lock.json.", host) =>
        locking = new(this, host);

    /// <inheritdoc/>
    public override string Details => $"""
        Existing entries do not change; --update resolves them again. The key of an entry is the image reference in the sources.
        An image with no tag, a floating tag or a shortened version (17, 8.0-alpine) gets the version tag that currently has the
        same digest; floating tags such as 2022-latest are never used. If no version tag has the digest, only the digest is
        locked. If the registry does not list its tags, the digest is locked with a warning, and the next run looks for the tag
        again. Digests are those of the index, for all platforms. An image that is pinned to the digest of an entry needs no
        entry of its own.

        A registry that fails several times in a row, or requires pauses of more than two minutes in total, gets no further
        requests in the same run. If the run is stopped (Ctrl+C), the images that are already resolved are written.

        The lock file is the nearest one in the folder of a project or above it; if there is none, it is created in the folder of
        PATH. It is written atomically, and never outside of the git repository. Unused entries are kept until --prune removes
        them: PATH must then be a solution or folder with all projects and files that use the lock file, or the lock file itself,
        which opens all projects below its folder. --prune removes nothing if a project could not be opened, is not restored,
        does not compile or was skipped; severities, suppressions, ignore comments and ignored images do not affect it. Commit
        the lock file; `ocitag fix` writes its pins to code and files, and `ocitag verify` reports when a tag has moved.

        {RegistryArguments.Details}

        The same files are read as for `ocitag check`. Restore the projects first. Exit codes:
          0  every image is locked
          1  every image is locked, but the tag of some could not be determined
          2  an image could not be locked, or something could not be opened or written; everything else is still written

        Examples:
          ocitag lock
          ocitag lock --update
          ocitag lock . --update postgres
          ocitag lock --prune
          ocitag lock src/Shop.slnx --registry-mirror docker.io=mirror.example.com
        """;

    /// <inheritdoc/>
    protected override Entry Opened(Entry entry) => entry.OrFolderOf(DocumentKind.LockFile);

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult parsed, LoadedSolution loaded, CancellationToken cancellation) => await locking.RunAsync(
        parsed,
        loaded,
        await locking.FindAsync(loaded, cancellation),
        isDryRun: false,
        outcome => locking.Print(outcome, note: ""),
        cancellation);
}
