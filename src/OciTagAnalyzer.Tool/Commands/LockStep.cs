using System.CommandLine;
using Microsoft.CodeAnalysis;
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

/// <summary>The part of a command that resolves the images in use, and writes the lock file, with its options.</summary>
sealed class LockStep
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

    readonly AgeOption minimumAge = new("--min-age")
    {
        Description = "Takes no image that was created more recently, by its configuration: 7d, 12h or 2w. Its current entry stays.",
    };

    readonly RegistryArguments registryArguments;
    readonly CommandHost host;

    // The lock files of a dry run, of which several paths may use the same.
    readonly Dictionary<string, LockFile> unwritten = new(StringComparer.Ordinal);

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public LockStep(Command command, CommandHost host)
    {
        this.host = host;
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
        command.Options.Add(update);
        command.Options.Add(prune);
        command.Options.Add(minimumAge);
        registryArguments = new(command, host.CurrentFolder);
    }

    /// <summary>True if a later step pins the images that differ from their pin, so that they are not reported.</summary>
    public bool IsBeforeFix { get; init; }

    /// <summary>Discovers the images to lock.</summary>
    public Task<IReadOnlyList<SolutionImages>> FindAsync(LoadedSolution loaded, CancellationToken cancellation) =>
        FindAsync(loaded, project => ProjectImages.OfAsync(project, cancellation));

    /// <summary>Collects the images to lock.</summary>
    /// <param name="loaded">The projects.</param>
    /// <param name="imagesOf">Returns the images of a project.</param>
    public async Task<IReadOnlyList<SolutionImages>> FindAsync(LoadedSolution loaded, Func<Project, Task<ProjectImages>> imagesOf)
    {
        IReadOnlyList<SolutionImages> all = await host.Error.WhileAsync("Finding images", () => SolutionImages.OfAsync(loaded, imagesOf));
        host.WarnAboutGaps(all.SelectMany(used => used.Gaps));
        return all;
    }

    /// <summary>Locks the images of <paramref name="all"/>, and returns one of <see cref="ExitCode"/>.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="loaded">The solution.</param>
    /// <param name="all">Its images.</param>
    /// <param name="isDryRun">True to write no lock file.</param>
    /// <param name="finished">Called for each lock file.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    public async Task<int> RunAsync(
        ParseResult parsed,
        LoadedSolution loaded,
        IReadOnlyList<SolutionImages> all,
        bool isDryRun,
        Action<LockOutcome> finished,
        CancellationToken cancellation)
    {
        PatternList updated = parsed.GetResult(update) is null ? PatternList.Empty : PatternList.Parse(parsed.GetValue(update) ?? All);
        int code = ExitCode.Fine;
        IReadOnlyDictionary<string, IReadOnlySet<string>> unused = new Dictionary<string, IReadOnlySet<string>>();
        if (parsed.GetValue(prune))
        {
            UnusedEntries found = await UnusedEntries.AmongAsync(loaded, all, cancellation);
            if (found.Obstacle is { } obstacle)
            {
                code = ExitCode.Failed;
                host.PrintProblem($"no entry is removed from the lock file, since {obstacle}");
            }

            unused = found.Keys;
        }

        if (all.Count == 0)
        {
            host.Output.PrintLine($"nothing to lock");
        }

        (SolutionImages Used, LockFile File)[] locks = [.. all.Select(used => (used, Open(used.LockFile)))];
        if (parsed.GetValue(update) is { } globs && !locks.Any(images => NamesAny(updated, images.Used, images.File)))
        {
            host.Warn($"--update '{globs}' matches no image that is used or locked; put a PATH before --update");
        }

        using var registry = new RegistryClient(registryArguments.Of(parsed), new CredentialStore(host.Variable), host.Clock);
        var answers = new RegistryAnswers(registry);
        var newImages = new NewImages(answers, parsed.GetValue(minimumAge), host.Clock);
        var folder = WritableFolder.For(loaded.Entry);
        foreach ((SolutionImages used, LockFile file) in locks)
        {
            IReadOnlySet<string> pruned = unused.GetValueOrDefault(used.LockFile) ?? new HashSet<string>();
            code = Math.Max(code, await LockAsync(used, file, updated, pruned, answers, newImages, folder, isDryRun, finished, cancellation));
        }

        return code;
    }

    /// <summary>Prints the result for a lock file.</summary>
    /// <param name="outcome">The result.</param>
    /// <param name="note">Text to append to the summary.</param>
    public void Print(LockOutcome outcome, string note)
    {
        outcome.Report.Print(host.Output, note);
        foreach (string warning in outcome.Report.Warnings)
        {
            host.Warn(warning);
        }

        foreach (string failure in outcome.Report.Problems(outcome.Unwritten))
        {
            host.PrintProblem(failure);
        }
    }

    static bool NamesAny(PatternList updated, SolutionImages used, LockFile file) => used.Images
        .Select(image => image.Reference)
        .Concat(file.Reading.Lock.Entries.Select(entry => entry.Requested))
        .Any(image => LockPlan.IsNamed(updated, image));

    LockFile Open(string path) => unwritten.GetValueOrDefault(path) ?? LockFile.Open(path).Resolved();

    async Task<int> LockAsync(
        SolutionImages used,
        LockFile file,
        PatternList updated,
        IReadOnlySet<string> unused,
        RegistryAnswers answers,
        NewImages newImages,
        WritableFolder folder,
        bool isDryRun,
        Action<LockOutcome> finished,
        CancellationToken cancellation)
    {
        if (file.Problem is { } problem)
        {
            host.PrintProblem(problem);
            return ExitCode.Failed;
        }

        ImageLock locked = file.Reading.Lock.With(file.Reading.Lock.Images.Where(image => !unused.Contains(image.Key)));
        LockPlan plan = LockPlan.For(locked, used.Images, updated, file.Conflict?.Different ?? []);
        PatternList floatingTags = ConfigFiles.FloatingTagsAt(file.FilePath);
        int requestsBefore = answers.RequestCount;
        var resolver = new ImageResolver(answers, newImages, word => floatingTags.Matches([word]));
        var writer = new LockFileWriter(file, folder, isDryRun, host.Clock);
        LockRun run = await host.Error.CountAsync(
            "Querying registries",
            plan.Images.Count,
            done => LockRun.OverAsync(locked, plan.Images, resolver, answers.PerRegistry, Finish(done), cancellation));
        Action<Func<ImageLock>> Finish(Action done) => soFar =>
        {
            writer.WriteSoFar(soFar);
            done();
        };
        if (run.Interruption is not null && (isDryRun || run.Images.Count == 0))
        {
            run.Interruption.Throw();
        }

        string? reason = writer.TryWrite(run.Lock);
        LockPlan reported = IsBeforeFix ? plan with { Outdated = [] } : plan;
        var report = new LockReport(run, reported, file, unused, answers.RequestCount - requestsBefore, host.CurrentFolder);
        LockFile after = reason is null ? file.With(run.Lock) : file;
        if (isDryRun)
        {
            unwritten[file.FilePath] = after;
        }

        finished(new(file, after, run.Images, report, reason));
        run.Interruption?.Throw();
        return reason is not null || run.Images.Any(image => image.Failure is not null) ? ExitCode.Failed
            : run.Images.Any(image => image.TagFailure is not null || image.IsMissing) ? ExitCode.Findings
            : ExitCode.Fine;
    }
}
