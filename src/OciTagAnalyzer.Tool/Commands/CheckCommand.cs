using System.CommandLine;
using System.Text;
using OciTagAnalyzer.Tool.Analysis;
using OciTagAnalyzer.Tool.Reports;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary><c>ocitag check</c>: reports the findings of the package's analyzers in code and files, without a build.</summary>
sealed class CheckCommand : SolutionCommand
{
    readonly FormatOption format = new("--format")
    {
        Description = $"The format of the findings: {string.Join("; ", ReportFormat.All.Select(known => $"{known.Name}: {known.Purpose}"))}. [default: text]",
    };

    readonly WordOption<FindingSeverity> severity = new("--severity", FindingSeverity.Error, FindingSeverity.Warning, FindingSeverity.Info)
    {
        Description = "The minimum severity that is reported. [default: warning]",
    };

    readonly FailureOption failOn = new("--fail-on")
    {
        Description = "The findings for which the exit code is 1: a minimum severity, none, or rules such as OCI1001,OCI1003. " +
            "They are reported with any severity. [default: all that are reported]",
    };

    readonly OutputOption output = new("--output")
    {
        Description = $"Writes the findings to this file, atomically, and as text to the terminal; '{OutputOption.Standard}' is the standard output. With " +
            "several formats, the first --output belongs to the first --format, and so on.",
    };

    readonly Option<bool> verbose = new("--verbose")
    {
        Description = "Also lists the files and folders that are not read, with the reason, in text and json.",
    };

    readonly FileOption inputName = new("--stdin-name")
    {
        Description = "Checks the standard input as the text of this file, which need not exist, instead of a PATH.",
    };

    /// <summary>Creates the command.</summary>
    public CheckCommand(CommandHost host)
        : base("check", "Reports the image references that are not pinned, and those that differ from the lock file.", host)
    {
        Options.Add(format);
        Options.Add(output);
        Options.Add(severity);
        Options.Add(failOn);
        Options.Add(inputName);
        Options.Add(verbose);
        Validators.Add(given =>
        {
            if (given.GetResult(inputName) is not null && HasPath(given))
            {
                given.AddError("--stdin-name and PATH cannot be combined; use one of them");
            }

            int formats = given.GetResult(format)?.Tokens.Count ?? 0;
            int outputs = given.GetResult(output)?.Tokens.Count ?? 0;
            if (Math.Max(formats, 1) < outputs || (formats > 1 && outputs < formats))
            {
                given.AddError($"Invalid number of options; expected one --output for each --format ('{OutputOption.Standard}' for the standard output)");
            }
            else if (given.GetResult(output)?.Tokens.GroupBy(token => token.Value).FirstOrDefault(same => same.Count() > 1) is { } same)
            {
                given.AddError($"Invalid value '{same.Key}' for --output; expected another file for each --format");
            }
        });
    }

    /// <inheritdoc/>
    public override string Details => """
        Runs the analyzers of the package OciTagAnalyzer, which need not be installed. Restore the projects first. Opening a
        project runs MSBuild code that it contains or imports, as a build does; for sources that you do not trust, use
        --files-only. File-based programs (`dotnet run app.cs`) are read like projects.

        If a project is not restored, only the images are found that its code alone shows: literals in an expression that creates and
        builds a container of Testcontainers. They are marked as found without types, and the exit code is 2.

        Lock files and files with images (appsettings.json, Dockerfiles, compose files, Kubernetes manifests, pipelines and
        others) are read at or below the folder of PATH: those that git tracks, or would track by .gitignore and
        .git/info/exclude. Not read are bin, obj, node_modules, the folders of tools such as .vs, linked folders, other git
        repositories (submodules, nested clones) and test snapshots (*.verified.*, *.received.*). Options and severities in
        .editorconfig and .globalconfig, #pragma and [SuppressMessage] have the same effect as in a build.

        --include and --exclude choose the files that are reported. Globs are relative to the current folder and have the
        syntax of .gitignore: '*.yaml' in every folder, '/deploy/*.yaml' in one, 'third_party/' with everything below it.

        Exit codes:
          0  there are no findings, or none that --fail-on names
          1  there are findings
          2  something could not be read, or there is nothing to read; the findings in everything else are still reported

        Examples:
          ocitag check
          ocitag check deploy/compose.yaml Dockerfile
          ocitag check --include 'deploy/**' --exclude '*.local.yaml'
          git show :compose.yaml | ocitag check --stdin-name compose.yaml
          ocitag check src/Shop.slnx --severity info
          ocitag check --format sarif --output ocitag.sarif
          ocitag check --format gitlab --output quality.json --format markdown --output summary.md
          ocitag check --format github --fail-on OCI1001,OCI1003
        """;

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult parsed, IReadOnlyList<LoadedSolution> loaded, CancellationToken cancellation)
    {
        CheckRun run = await Host.Error.WhileAsync("Checking", () => CheckRun.OverAsync(loaded, cancellation));
        Host.WarnAboutGaps(run.Gaps);
        var skipped = new List<SkippedPath>();
        if (parsed.GetValue(verbose))
        {
            foreach (LoadedSolution one in loaded)
            {
                skipped.AddRange(await one.SkippedAsync(cancellation));
            }
        }

        return Report(parsed, run, [.. loaded.SelectMany(one => one.Problems), .. run.Gaps], skipped);
    }

    /// <inheritdoc/>
    protected override async Task<int?> RunWithoutProjectsAsync(
        ParseResult parsed, IReadOnlyList<Entry> entries, bool isFilesOnly, CancellationToken cancellation)
    {
        FileSet[] sets = [.. entries.Select(entry => FileSet.TryOpen(entry, isFilesOnly)).OfType<FileSet>()];
        FilesCheck[] checks = [.. sets.Select(files => FilesCheck.TryOver(files, isFilesOnly, cancellation)).OfType<FilesCheck>()];
        if (checks.Length < entries.Count)
        {
            return null;
        }

        foreach (FileSet files in sets)
        {
            Host.PrintProblemsOf(files);
        }

        return await RunFilledAsync(sets, filled => Task.FromResult(Report(
            parsed,
            FilesCheck.Together(checks),
            [.. filled.SelectMany(files => files.Problems)],
            parsed.GetValue(verbose) ? filled.SelectMany(files => files.Skipped()) : [])));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<Entry> EntriesOf(ParseResult parsed, out IReadOnlyList<string> problems)
    {
        if (parsed.GetValue(inputName) is not { } name)
        {
            return base.EntriesOf(parsed, out problems);
        }

        // A byte order mark is no part of the text of a file either.
        string text = Host.Input.ReadToEnd().TrimStart('\uFEFF');
        Entry? entry = Entry.ForText(Path.GetFullPath(name, Host.CurrentFolder), text, out string? problem);
        problems = problem is null ? [] : [problem];
        return entry is null ? [] : [entry];
    }

    int Report(ParseResult parsed, CheckRun run, IReadOnlyList<string> problems, IEnumerable<SkippedPath> skipped)
    {
        FindingSeverity minimum = parsed.GetValue(severity) ?? FindingSeverity.Warning;
        FailureThreshold? threshold = parsed.GetValue(failOn);
        CheckFinding[] findings = [.. run.Findings.Where(finding => finding.Severity >= minimum || threshold?.Includes(finding) == true)];
        var report = new CheckReport(Host.CurrentFolder, findings, problems)
        {
            BaselinedCount = run.BaselinedCount,
            Skipped = parsed.GetValue(verbose) ? [.. skipped.Distinct().OrderBy(path => path.FullPath, StringComparer.Ordinal)] : null,
        };
        bool isWritten = Write(report, [.. TargetsOf(parsed)]);
        return !isWritten ? ExitCode.Failed : findings.Any(finding => threshold?.Includes(finding) ?? true) ? ExitCode.Findings : ExitCode.Fine;
    }

    bool Write(CheckReport report, IReadOnlyList<ReportTarget> targets)
    {
        bool isWritten = true;
        foreach (ReportTarget target in targets)
        {
            if (target.FilePath is null)
            {
                report.Print(target.Format, Host.Output);
            }
            else if (ReportFile.TryWrite(target.FilePath, Encoding.UTF8.GetBytes(target.Format.Of(report))) is { } problem)
            {
                Host.PrintProblem(problem);
                isWritten = false;
            }
        }

        if (targets.All(target => target.FilePath is not null))
        {
            report.Print(ReportFormat.Text, Host.Output);
        }

        return isWritten;
    }

    IEnumerable<ReportTarget> TargetsOf(ParseResult parsed)
    {
        IReadOnlyList<ReportFormat> formats = parsed.GetValue(format) is { Count: > 0 } given ? given : [ReportFormat.Text];
        IReadOnlyList<string> files = parsed.GetValue(output) ?? [];
        for (int i = 0; i < formats.Count; i++)
        {
            string? file = i < files.Count && files[i] != OutputOption.Standard ? Path.GetFullPath(files[i], Host.CurrentFolder) : null;
            yield return new(formats[i], file);
        }
    }
}
