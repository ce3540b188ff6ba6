using System.CommandLine;
using System.Text;
using Microsoft.CodeAnalysis;
using OciTagAnalyzer.Tool.Analysis;
using OciTagAnalyzer.Tool.Reports;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary><c>ocitag check</c>: what the package's analyzers say, for code and files, without a build.</summary>
sealed class CheckCommand : SolutionCommand
{
    readonly Option<ReportFormat> format = new("--format")
    {
        Description = "How the findings are written: text as a build prints them, json for scripts, sarif (2.1.0) for code scanning.",
        DefaultValueFactory = _ => ReportFormat.Text,
    };

    readonly Option<MinimumSeverity> severity = new("--severity")
    {
        Description = "The least severity that is told and counts for the exit code.",
        DefaultValueFactory = _ => MinimumSeverity.Warning,
    };

    readonly Option<string?> file = new("--output")
    {
        Description = "Writes the findings to this file instead, whole or not at all.",
        HelpName = "FILE",
    };

    /// <summary>The command.</summary>
    public CheckCommand(CommandHost host)
        : base("check", "Finds the image references that are not pinned, and those that differ from the lock file.", host)
    {
        format.HelpName = "text|json|sarif";
        severity.HelpName = "error|warning|info";
        Options.Add(format);
        Options.Add(severity);
        Options.Add(file);
    }

    /// <inheritdoc/>
    public override string Teaching => """
        C# is read as the compiler reads it, by the very analyzers of the package OciTagAnalyzer, which need not be installed.
        appsettings.json, Dockerfile, compose and lock files are read wherever they stand at or below the folder of PATH, but
        for bin, obj, node_modules and hidden folders. Options and severities in .editorconfig and .globalconfig, #pragma and
        [SuppressMessage] count as they do in a build. Restore the projects first.

        Exit codes:
          0  there are no findings
          1  there are findings of the asked severity
          2  something could not be opened; the findings in the rest are told all the same

        Examples:
          ocitag check
          ocitag check src/Shop.slnx --severity info
          ocitag check --format sarif --output ocitag.sarif
        """;

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult parsed, LoadedSolution loaded, CancellationToken cancellation)
    {
        CheckRun run = await Host.Error.WhileAsync("Checking", () => CheckRun.OverAsync(loaded, cancellation));
        foreach (string doubt in run.Doubts)
        {
            Host.Warn(doubt);
        }

        var least = (DiagnosticSeverity)parsed.GetValue(severity);
        Diagnostic[] findings = [.. run.Findings.Where(finding => finding.Severity >= least)];
        var report = new CheckReport(Host.CurrentFolder, findings, [.. loaded.Problems, .. run.Doubts]);
        string? problem = null;
        if (parsed.GetValue(file) is { } name)
        {
            string text = report.In(parsed.GetValue(format));
            problem = AtomicFile.TryWrite(Path.GetFullPath(name, Host.CurrentFolder), Encoding.UTF8.GetBytes(text));
        }
        else
        {
            report.Print(parsed.GetValue(format), Host.Output);
        }

        if (problem is not null)
        {
            Host.TellProblem(problem);
            return ExitCode.Failed;
        }

        return findings.Length > 0 ? ExitCode.Findings : ExitCode.Fine;
    }
}
