using System.CommandLine;
using System.Text;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.Versions;
using OciTagAnalyzer.Registry;
using OciTagAnalyzer.Registry.Credentials;
using OciTagAnalyzer.Tool.Locking;
using OciTagAnalyzer.Tool.Reports;
using OciTagAnalyzer.Tool.Updating;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary><c>ocitag update</c>: moves tags and digests to newer ones, in code, files and the lock file together.</summary>
sealed class UpdateCommand : EachSolutionCommand
{
    readonly Argument<string[]> patterns = new("PATTERN")
    {
        Description = "Images to update, by globs such as 'postgres', 'ghcr.io/acme/**' or '!redis:7*'. [default: all]",
        Arity = ArgumentArity.ZeroOrMore,
    };

    readonly WordOption<UpdateStep> widest = new("--to", UpdateStep.Patch, UpdateStep.Minor, UpdateStep.Major)
    {
        Description = "The widest step: 17.2.1 moves to 17.2.4 (patch), 17.6.0 (minor) or 18.1.0 (major). [default: minor]",
    };

    readonly AgeOption minimumAge = new("--min-age")
    {
        Description = "Takes only images that were created at least this long ago: 7d, 12h or 2w.",
    };

    readonly Option<bool> system = new("--os-versions")
    {
        Description = "Also moves the version of the operating system in a variant: 3.13-alpine3.20 to 3.13-alpine3.22, bookworm to trixie.",
    };

    readonly Option<bool> dryRun = new("--dry-run")
    {
        Description = "Writes no file, and prints the changes as a patch; the exit code is the same as without this option.",
    };

    readonly FileOption split = new("--split", "a folder")
    {
        HelpName = "FOLDER",
        Description = "Writes no file of the project, but one patch for each image to this folder, each for the files as they are now.",
    };

    readonly FileOption summary = new("--summary")
    {
        Description = "Writes a summary in Markdown to this file, for a pull request, with links to the pages and the sources of the images.",
    };

    readonly RegistryArguments registryArguments;

    /// <summary>Creates the command.</summary>
    public UpdateCommand(CommandHost host)
        : base("update", "Moves tags and digests to newer ones of the same kind, in code, files and the lock file together.", host, isPathOption: true)
    {
        Arguments.Add(patterns);
        Options.Add(widest);
        Options.Add(minimumAge);
        Options.Add(system);
        Options.Add(dryRun);
        Options.Add(split);
        Options.Add(summary);
        registryArguments = new(this, host.CurrentFolder);
        patterns.Validators.Add(given =>
        {
            foreach (var token in given.Tokens)
            {
                PatternList.Parse(token.Value, out IReadOnlyList<string> malformed);
                if (malformed.Count > 0 || token.Value.Trim().Length == 0)
                {
                    given.AddError(
                        $"Invalid value '{token.Value}' for PATTERN; expected an image such as 'postgres' or 'ghcr.io/**' (a folder is passed with --path)");
                }
            }
        });
        Validators.Add(given =>
        {
            if (given.GetResult(dryRun) is not null && given.GetResult(split) is not null)
            {
                given.AddError("--dry-run and --split cannot be combined; use one of them");
            }
        });
    }

    /// <inheritdoc/>
    public override string Details => $"""
        A newer tag has the same precision, prefix and variant: 9.2 moves to 9.3 and never to 9.3.1, v1.4 to v1.5, and
        17.2-alpine to 17.6-alpine. Dates, years (2025.11) and builds (2022-CU16) are compared with each other only. A
        pre-release moves to a later one of the same version, or to a release. Floating tags such as 2022-latest, and commit
        hashes, are no versions. A digest moves with its tag; the digest of a tag that moves is updated to what the tag denotes
        now, and a digest without a tag to that of the tag in the lock file, or else of latest.

        All places of an image move together: whole references, separate tags, constants, interpolated strings, settings, files
        and the lock file. If one place cannot be edited, it is listed, and the image stays. Only the tag and the digest change;
        every other byte of a file stays the same. Files are written atomically, and never outside of the git repository.

        Options in .editorconfig or .globalconfig limit the updates of an image:
          oci_tag.update_limits = postgres=patch, ghcr.io/acme/**=minor     the widest step
          oci_tag.update_tags = node=22.*, redis=!8.*                       the allowed tags
          oci_tag.update_held = mysql:8.0 (the driver needs it)             images that never move

        {RegistryArguments.Details}

        The same files and options are read as for `ocitag check`. Restore the projects first. Exit codes:
          0  every image is up to date, or was updated
          1  an image has an update, but a place of it cannot be edited
          2  a registry failed, or something could not be opened or written; everything else is still updated

        Examples:
          ocitag update
          ocitag update postgres 'ghcr.io/acme/**' --to major
          ocitag update --path src/Shop.slnx --to patch --min-age 7d
          ocitag update --dry-run > updates.patch
          ocitag update --split patches --summary summary.md
        """;

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult parsed, LoadedSolution loaded, CancellationToken cancellation)
    {
        TrackedImages tracked = await Host.Error.WhileAsync("Finding images", () => TrackedImages.OfAsync(loaded, cancellation));
        Host.WarnAboutGaps(tracked.Gaps);
        foreach (string problem in tracked.Problems)
        {
            Host.PrintProblem(problem);
        }

        var options = new UpdateOptions(
            PatternList.Parse(string.Join(',', parsed.GetValue(patterns) ?? [])),
            parsed.GetValue(widest) ?? UpdateStep.Minor,
            parsed.GetValue(minimumAge),
            parsed.GetValue(system));
        int count = UpdateRun.Selected(tracked.Images, options).Count();
        if (count == 0 && !options.Images.IsEmpty)
        {
            Host.Warn("no image with a version or a digest matches PATTERN; pass a folder with --path");
        }

        using var registry = new RegistryClient(registryArguments.Of(parsed), new CredentialStore(Host.Variable), Host.Clock);
        var answers = new RegistryAnswers(registry);
        UpdateRun run = await Host.Error.CountAsync(
            "Querying registries", count, done => UpdateRun.OverAsync(loaded, tracked, options, answers, Host.Clock, done, cancellation));
        ImageSources? sources = parsed.GetValue(summary) is null ? null : await ImageSources.OfAsync(run.Plan.Moves, answers, cancellation);
        var report = new UpdateReport(Host.CurrentFolder, run, registry.RequestCount);
        bool isWritten = parsed.GetValue(dryRun) ? await PrintPatchAsync(loaded, report, cancellation)
            : parsed.GetValue(split) is { } folder ? await SplitAsync(folder, loaded, run, answers, cancellation)
            : await WriteAsync(loaded, run, cancellation);
        report.Print(
            Host.Output,
            parsed.GetValue(dryRun) ? " (dry run: no file is written)" : parsed.GetValue(split) is not null ? " (only patches are written)" : "");
        if (sources is not null)
        {
            string file = parsed.GetValue(summary)!;
            string text = new UpdateSummary(Host.CurrentFolder, run, sources).Text;
            isWritten &= WriteReport(Path.GetFullPath(file, Host.CurrentFolder), text);
        }

        foreach (string problem in report.Problems)
        {
            Host.PrintProblem(problem);
        }

        return !isWritten || tracked.Problems.Count > 0 || run.Offers.Any(offer => offer.Failure is not null) ? ExitCode.Failed
            : run.Plan.Kept.Count > 0 ? ExitCode.Findings
            : ExitCode.Fine;
    }

    async Task<bool> PrintPatchAsync(LoadedSolution loaded, UpdateReport report, CancellationToken cancellation)
    {
        Host.Output.PrintDocument(await report.PatchAsync(loaded.Solution, cancellation));
        return true;
    }

    async Task<bool> SplitAsync(string path, LoadedSolution loaded, UpdateRun run, RegistryAnswers answers, CancellationToken cancellation)
    {
        string folder = Path.GetFullPath(path, Host.CurrentFolder);
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Host.PrintProblem($"'{folder}' cannot be created: {exception.Message}");
            return false;
        }

        bool isWritten = true;
        foreach (UpdateRun part in await run.SplitAsync(loaded, answers, cancellation))
        {
            string patch = await new UpdateReport(Host.CurrentFolder, part, requests: 0).PatchAsync(loaded.Solution, cancellation);
            isWritten &= WriteReport(Path.Combine(folder, PatchName.Of(part.Plan.Moves)), patch);
        }

        return isWritten;
    }

    async Task<bool> WriteAsync(LoadedSolution loaded, UpdateRun run, CancellationToken cancellation)
    {
        IReadOnlyList<FileProblem> unwritten = await ChangedFiles.WriteAsync(loaded, run.After, run.ChangedFiles, cancellation);
        foreach (FileProblem problem in unwritten)
        {
            Host.PrintProblem(problem.ToString());
        }

        if (unwritten.Count > 0)
        {
            return false;
        }

        // Last, so that a lock file never names a tag that the sources do not have yet.
        bool isWritten = true;
        var folder = WritableFolder.For(loaded.Entry);
        foreach ((LockFile before, LockFile after) in run.LockFiles)
        {
            if (before.TryWrite(after.Reading.Lock, folder, isDryRun: false) is { } problem)
            {
                Host.PrintProblem(problem);
                isWritten = false;
            }
        }

        return isWritten;
    }

    bool WriteReport(string path, string text)
    {
        string? problem = ReportFile.TryWrite(path, Encoding.UTF8.GetBytes(text));
        if (problem is not null)
        {
            Host.PrintProblem(problem);
        }

        return problem is null;
    }
}
