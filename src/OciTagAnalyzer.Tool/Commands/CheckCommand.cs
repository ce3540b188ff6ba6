using System.CommandLine;
using System.Text;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Tool.Analysis;
using OciTagAnalyzer.Tool.Reports;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary><c>ocitag check</c>: reports the findings of the package's analyzers in code and files, without a build.</summary>
sealed class CheckCommand : SolutionCommand
{
    readonly WordOption<ReportFormat> format = new("--format", ReportFormat.Text, ReportFormat.Json, ReportFormat.Sarif)
    {
        Description = "The format of the findings: text as a build prints them, json for scripts, sarif (2.1.0) for code scanning. [default: text]",
    };

    readonly WordOption<MinimumSeverity> severity = new("--severity", MinimumSeverity.Error, MinimumSeverity.Warning, MinimumSeverity.Info)
    {
        Description = "The minimum severity that is reported and affects the exit code. [default: warning]",
    };

    readonly FileOption file = new("--output")
    {
        Description = "Writes the findings to this file instead, atomically.",
    };

    readonly Option<bool> verbose = new("--verbose")
    {
        Description = "Also lists the files and folders that are not read, with the reason, in text and json.",
    };

    /// <summary>Creates the command.</summary>
    public CheckCommand(CommandHost host)
        : base("check", "Reports the image references that are not pinned, and those that differ from the lock file.", host)
    {
        Options.Add(format);
        Options.Add(severity);
        Options.Add(file);
        Options.Add(verbose);
    }

    /// <inheritdoc/>
    public override string Details => """
        Runs the analyzers of the package OciTagAnalyzer, which need not be installed. Restore the projects first. Opening a
        project runs MSBuild code that it contains or imports, as a build does; for sources that you do not trust, use
        --files-only. File-based programs (`dotnet run app.cs`) are read like projects.

        Lock files and files with images (appsettings.json, Dockerfiles, compose files, Kubernetes manifests, pipelines and
        others) are read at or below the folder of PATH: those that git tracks, or would track by .gitignore and
        .git/info/exclude. Not read are bin, obj, node_modules, the folders of tools such as .vs, linked folders, other git
        repositories (submodules, nested clones) and test snapshots (*.verified.*, *.received.*). Options and severities in
        .editorconfig and .globalconfig, #pragma and [SuppressMessage] have the same effect as in a build.

        Exit codes:
          0  there are no findings
          1  there are findings of the minimum severity or above
          2  something could not be read, or there is nothing to read; the findings in everything else are still reported

        Examples:
          ocitag check
          ocitag check deploy/compose.yaml
          ocitag check src/Shop.slnx --severity info
          ocitag check --format sarif --output ocitag.sarif
        """;

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult parsed, LoadedSolution loaded, CancellationToken cancellation)
    {
        CheckRun run = await Host.Error.WhileAsync("Checking", () => CheckRun.OverAsync(loaded, cancellation));
        Host.WarnAboutGaps(run.Gaps);

        var minimum = (DiagnosticSeverity)(parsed.GetValue(severity) ?? MinimumSeverity.Warning);
        ReportFormat reportFormat = parsed.GetValue(format) ?? ReportFormat.Text;
        Diagnostic[] findings = [.. run.Findings.Where(finding => finding.Severity >= minimum)];
        var report = new CheckReport(Host.CurrentFolder, findings, [.. loaded.Problems, .. run.Gaps])
        {
            Skipped = parsed.GetValue(verbose) ? await loaded.SkippedAsync(cancellation) : null,
        };
        string? problem = null;
        if (parsed.GetValue(file) is { } name)
        {
            string text = report.In(reportFormat);
            problem = ReportFile.TryWrite(Path.GetFullPath(name, Host.CurrentFolder), Encoding.UTF8.GetBytes(text));
        }
        else
        {
            report.Print(reportFormat, Host.Output);
        }

        if (problem is not null)
        {
            Host.PrintProblem(problem);
            return ExitCode.Failed;
        }

        return findings.Length > 0 ? ExitCode.Findings : ExitCode.Fine;
    }
}
