using System.CommandLine;
using OciTagAnalyzer.Core.Pinning;
using OciTagAnalyzer.Tool.Analysis;
using OciTagAnalyzer.Tool.Pins;
using OciTagAnalyzer.Tool.Reports;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>The part of a command that writes the pins of the lock file to code and files, with its options.</summary>
sealed class FixStep
{
    readonly WordOption<PinParts> parts = new("--pin", PinParts.Tag, PinParts.Digest, PinParts.Both)
    {
        Description = "Whether to write the tag, the digest or both, as far as the lock file has them. [default: oci_tag.pin_style in .editorconfig, or both]",
    };

    readonly Option<bool> dryRun = new("--dry-run")
    {
        Description = "Writes no file, and prints the changes as a patch; the exit code is the same as without this option.",
    };

    readonly Option<bool> check = new("--check")
    {
        Description = "Writes no file, and exits with 1 if a file would change.",
    };

    readonly CommandHost host;

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public FixStep(Command command, CommandHost host)
    {
        this.host = host;
        command.Options.Add(parts);
        command.Options.Add(dryRun);
        command.Options.Add(check);
    }

    /// <summary>True if the changes are printed as a patch.</summary>
    public bool PrintsPatch(ParseResult parsed) => parsed.GetValue(dryRun);

    /// <summary>True if the exit code depends on whether something would change.</summary>
    public bool IsCheck(ParseResult parsed) => parsed.GetValue(check);

    /// <summary>True if no file is written.</summary>
    public bool IsDryRun(ParseResult parsed) => PrintsPatch(parsed) || IsCheck(parsed);

    /// <summary>The text after a summary: why no file is written.</summary>
    public string NoteOf(ParseResult parsed) =>
        PrintsPatch(parsed) ? " (dry run: no file is written)" : IsCheck(parsed) ? " (check: no file is written)" : "";

    /// <summary>Pins, and writes the files unless an option prevents it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="loaded">The solution.</param>
    /// <param name="analyses">Its analyses so far.</param>
    /// <param name="cancellation">Cancels the analysis.</param>
    public async Task<FixOutcome> RunAsync(ParseResult parsed, LoadedSolution loaded, SolutionAnalyses analyses, CancellationToken cancellation)
    {
        PinRun run = await host.Error.WhileAsync(
            "Checking", () => PinRun.OverAsync(loaded, analyses, StyleOf(parsed.GetValue(parts)), cancellation));
        if (IsDryRun(parsed))
        {
            return new(run, IsWritten: true);
        }

        IReadOnlyList<FileProblem> unwritten = await ChangedFiles.WriteAsync(loaded, run.Solution, run.ChangedFiles, cancellation);
        foreach (FileProblem problem in unwritten)
        {
            host.PrintProblem(problem.ToString());
        }

        return new(run.Without(unwritten.Select(file => file.FilePath)), IsWritten: unwritten.Count == 0);
    }

    /// <summary>Prints the pins and the findings that are left, and returns one of <see cref="ExitCode"/>.</summary>
    public int Print(ParseResult parsed, FixOutcome outcome, FixReport report)
    {
        report.Print(outcome.Run, NoteOf(parsed));
        bool hasWorkLeft = IsCheck(parsed) ? outcome.Run.Pinned.Count > 0 : outcome.Run.Left.Count > 0;
        return !outcome.IsWritten ? ExitCode.Failed : hasWorkLeft ? ExitCode.Findings : ExitCode.Fine;
    }

    static PinStyle? StyleOf(PinParts? parts) => parts switch
    {
        null => null,
        PinParts.Tag => PinStyle.Tag,
        PinParts.Digest => PinStyle.Digest,
        _ => PinStyle.TagAndDigest,
    };
}
