using System.CommandLine;
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

/// <summary><c>ocitag lock</c>: finds out what the images are that are used, and writes it down.</summary>
sealed class LockCommand : SolutionCommand
{
    const string Everything = "*";

    readonly Option<string?> update = new("--update")
    {
        Description = "Resolves entries anew: all, or those that a list of globs names, as in 'postgres,ghcr.io/**,!redis:7*'.",
        HelpName = "GLOBS",
        Arity = ArgumentArity.ZeroOrOne,
    };

    readonly Option<bool> prune = new("--prune")
    {
        Description = "Removes the entries that nothing uses any more.",
    };

    readonly RegistryArguments registryArguments;

    /// <summary>The command.</summary>
    public LockCommand(CommandHost host)
        : base("lock", "Asks the registries for every image that is used, and writes tags and digests into oci-images.lock.json.", host)
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
    public override string Teaching => $"""
        An image that has an entry is left as it is; --update moves entries to what the registry has now. What was asked for
        stays the key. An image without a tag, with one that moves, or with a shortened version (17, 8.0-alpine) gets the version
        tag that has the same digest now; a tag such as 2022-latest, which moves itself, is never taken. Where no version has the
        digest, the digest alone is locked. Where the registry does not list its tags, a warning says why, the digest is locked,
        and the next run looks for the tag again. Digests are those of the index, for all platforms. An image that names a digest
        of a locked one needs no entry.

        A registry that fails several times in a row, or asks for more pauses than two minutes, is not asked again in the same
        run. What is done when the run is stopped (Ctrl+C) is written.

        The lock file is the one beside a project or in a folder above it; where there is none, it is made in the folder of
        PATH. It is written whole or not at all, never outside of the git repository, and keeps the entries that nothing uses,
        until --prune removes them: then PATH must be a solution or folder that holds all that the lock file is for, or the
        lock file itself, which opens all projects below its folder. --prune removes nothing where a project could not be
        opened, is not restored, does not compile or was left out; severities, suppressions, ignore comments and ignored
        images make no difference to it. Commit the lock file; `ocitag fix` writes its pins into code and files, and
        `ocitag verify` tells when a tag was moved.

        {RegistryArguments.Teaching}

        What is read is as for `ocitag check`. Restore the projects first. Exit codes:
          0  every image is locked
          1  every image is locked, but of some the registry did not say which tag they have
          2  an image could not be locked, or something not opened or written; what could be is written all the same

        Examples:
          ocitag lock
          ocitag lock --update
          ocitag lock . --update postgres
          ocitag lock --prune
          ocitag lock src/Shop.slnx --registry-mirror docker.io=mirror.example.com
        """;

    /// <inheritdoc/>
    protected override Entry Opened(Entry entry) => entry.OrFolderOfLockFile();

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult parsed, LoadedSolution loaded, CancellationToken cancellation)
    {
        PatternList updated = parsed.GetResult(update) is null ? PatternList.Empty : PatternList.Parse(parsed.GetValue(update) ?? Everything);
        IReadOnlyList<SolutionImages> all = await Host.Error.WhileAsync("Finding images", () => SolutionImages.OfAsync(loaded, cancellation));
        Host.WarnOfDoubts(all.SelectMany(used => used.Doubts));

        int code = ExitCode.Fine;
        IReadOnlyDictionary<string, IReadOnlySet<string>> unused = new Dictionary<string, IReadOnlySet<string>>();
        if (parsed.GetValue(prune))
        {
            UnusedEntries found = await UnusedEntries.AmongAsync(loaded, all, cancellation);
            if (found.Obstacle is { } obstacle)
            {
                code = ExitCode.Failed;
                Host.TellProblem($"nothing is removed from the lock file, since {obstacle}");
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
            Host.Warn($"--update '{globs}' names no image that is used or locked; a PATH goes before --update");
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
            Host.TellProblem(problem);
            return ExitCode.Failed;
        }

        ImageLock locked = file.Reading.Lock.With(file.Reading.Lock.Images.Where(image => !unused.Contains(image.Key)));
        LockPlan plan = LockPlan.For(locked, used.Images, updated);
        PatternList floatingTags = ConfigFiles.FloatingTagsAt(file.FilePath);
        int requestsBefore = registry.RequestCount;
        LockRun run = await Host.Error.CountAsync(
            "Asking registries",
            plan.Wanted.Count,
            done => LockRun.OverAsync(locked, plan.Wanted, registry, word => floatingTags.Matches([word]), done, cancellation));
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
            Host.TellProblem(failure);
        }

        run.Interruption?.Throw();
        return unwritten is not null || run.Images.Any(image => image.Failure is not null) ? ExitCode.Failed
            : run.Images.Any(image => image.TagFailure is not null) ? ExitCode.Findings
            : ExitCode.Fine;
    }
}
