using System.CommandLine;
using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Registry;
using OciTagAnalyzer.Registry.Credentials;
using OciTagAnalyzer.Tool.Analysis;
using OciTagAnalyzer.Tool.Images;
using OciTagAnalyzer.Tool.Locking;
using OciTagAnalyzer.Tool.Reports;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary><c>ocitag lock</c>: resolves the images in use, and writes their tags and digests to the lock file.</summary>
sealed class LockCommand : EachSolutionCommand
{
    const string All = "*";

    readonly Option<string?> update = new("--update")
    {
        Description = "Resolves entries again: all, or those that match a list of globs such as 'postgres,ghcr.io/**,!redis:7*'.",
        HelpName = "GLOBS",
        Arity = ArgumentArity.ZeroOrOne,
    };

    readonly Option<bool> prune = new("--prune")
    {
        Description = "Removes entries that are no longer used.",
    };

    readonly RegistryArguments registryArguments;

    /// <summary>Creates the command.</summary>
    public LockCommand(CommandHost host)
        : base("lock", "Resolves every image in use with its registry, and writes tags and digests to oci-images.lock.json.", host)
    {
        update.Validators.Add(given =>
        {
            foreach (var token in given.Tokens)
            {
                PatternList.Parse(token.Value, out IReadOnlyList<string> malformed);
                foreach (string glob in malformed)
                {
                    given.AddError($"Invalid value '{glob}' for --update; expected a glob such as 'ghcr.io/**'");
                }
            }
        });
        Options.Add(update);
        Options.Add(prune);
        registryArguments = new(this, host.CurrentFolder);
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
    protected override async Task<int> RunAsync(ParseResult parsed, LoadedSolution loaded, CancellationToken cancellation)
    {
        PatternList updated = parsed.GetResult(update) is null ? PatternList.Empty : PatternList.Parse(parsed.GetValue(update) ?? All);
        IReadOnlyList<SolutionImages> all = await Host.Error.WhileAsync("Finding images", () => SolutionImages.OfAsync(loaded, cancellation));
        Host.WarnAboutGaps(all.SelectMany(used => used.Gaps));

        int code = ExitCode.Fine;
        IReadOnlyDictionary<string, IReadOnlySet<string>> unused = new Dictionary<string, IReadOnlySet<string>>();
        if (parsed.GetValue(prune))
        {
            UnusedEntries found = await UnusedEntries.AmongAsync(loaded, all, cancellation);
            if (found.Obstacle is { } obstacle)
            {
                code = ExitCode.Failed;
                Host.PrintProblem($"no entry is removed from the lock file, since {obstacle}");
            }

            unused = found.Keys;
        }

        if (all.Count == 0)
        {
            Host.Output.PrintLine($"nothing to lock");
        }

        (SolutionImages Used, LockFile File)[] locks = [.. all.Select(used => (used, LockFile.Open(used.LockFile)))];
        if (parsed.GetValue(update) is { } globs && !locks.Any(images => NamesAny(updated, images.Used, images.File)))
        {
            Host.Warn($"--update '{globs}' matches no image that is used or locked; put a PATH before --update");
        }

        using var registry = new RegistryClient(registryArguments.Of(parsed), new CredentialStore(Host.Variable), Host.Clock);
        var folder = WritableFolder.For(loaded.Entry);
        foreach ((SolutionImages used, LockFile file) in locks)
        {
            IReadOnlySet<string> pruned = unused.GetValueOrDefault(used.LockFile) ?? new HashSet<string>();
            code = Math.Max(code, await LockAsync(used, file, updated, pruned, registry, folder, cancellation));
        }

        return code;
    }

    static bool NamesAny(PatternList updated, SolutionImages used, LockFile file) => used.Images
        .Select(image => image.Reference)
        .Concat(file.Reading.Lock.Entries.Select(entry => entry.Asked))
        .Any(image => LockPlan.IsNamed(updated, image));

    async Task<int> LockAsync(
        SolutionImages used,
        LockFile file,
        PatternList updated,
        IReadOnlySet<string> unused,
        RegistryClient registry,
        WritableFolder folder,
        CancellationToken cancellation)
    {
        if (file.Problem is { } problem)
        {
            Host.PrintProblem(problem);
            return ExitCode.Failed;
        }

        ImageLock locked = file.Reading.Lock.With(file.Reading.Lock.Images.Where(image => !unused.Contains(image.Key)));
        LockPlan plan = LockPlan.For(locked, used.Images, updated);
        PatternList floatingTags = ConfigFiles.FloatingTagsAt(file.FilePath);
        int requestsBefore = registry.RequestCount;
        LockRun run = await Host.Error.CountAsync(
            "Querying registries",
            plan.Images.Count,
            done => LockRun.OverAsync(locked, plan.Images, registry, word => floatingTags.Matches([word]), done, cancellation));
        if (run.Interruption is not null && run.Images.Count == 0)
        {
            run.Interruption.Throw();
        }

        string? unwritten = file.TryWrite(run.Lock, folder);
        var report = new LockReport(run, plan, file, unused, registry.RequestCount - requestsBefore, Host.CurrentFolder);
        report.Print(Host.Output);
        foreach (string warning in report.Warnings)
        {
            Host.Warn(warning);
        }

        foreach (string failure in report.Problems(unwritten))
        {
            Host.PrintProblem(failure);
        }

        run.Interruption?.Throw();
        return unwritten is not null || run.Images.Any(image => image.Failure is not null) ? ExitCode.Failed
            : run.Images.Any(image => image.TagFailure is not null) ? ExitCode.Findings
            : ExitCode.Fine;
    }
}
