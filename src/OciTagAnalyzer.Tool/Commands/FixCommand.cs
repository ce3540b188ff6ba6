using System.CommandLine;
using OciTagAnalyzer.Tool.Pins;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary><c>ocitag fix</c>: what the package's code fixes do, for every file and without an editor.</summary>
sealed class FixCommand : Command
{
    const string Teaching = """
        Pins every image reference that has no tag or digest, or a tag that moves.

        A pin comes from oci-images.lock.json or, where that has none, is a tag that the same project already uses for
        the same repository. No pin is made up, and nothing is asked of a registry. Only the reference changes; every
        other byte of a file stays.

        C# is always read. appsettings.json, Dockerfile, compose and lock files are read as far as the project hands them
        to the compiler: the package OciTagAnalyzer does that where it is installed (`dotnet add package OciTagAnalyzer`);
        elsewhere list them as <AdditionalFiles Include="..." />. Restore the projects first. Severities and suppressions
        count as they do in a build; hidden findings are left alone.

        Prints a line for each pin, then what is left, then a summary. Exit codes:
          0  nothing is left
          1  findings are left
          2  something could not be opened or written; what could be is pinned all the same

        A project whose code does not compile is analyzed as far as it goes, with a warning on the error stream.
        """;

    readonly Argument<string> path = new("PATH")
    {
        Description = "A .sln, .slnx or .csproj, or a folder that holds exactly one solution or, without a solution, exactly one project.",
        DefaultValueFactory = _ => ".",
    };

    readonly Option<bool> dryRun = new("--dry-run")
    {
        Description = "Writes nothing; output and exit code are those of a run that does.",
    };

    readonly string currentFolder;
    readonly TextWriter output;
    readonly TextWriter error;

    /// <summary>The command.</summary>
    /// <param name="currentFolder">The folder that paths are relative to.</param>
    /// <param name="output">Takes the pins, what is left and the summary.</param>
    /// <param name="error">Takes what went wrong.</param>
    public FixCommand(string currentFolder, TextWriter output, TextWriter error)
        : base("fix", Teaching)
    {
        this.currentFolder = currentFolder;
        this.output = output;
        this.error = error;
        Arguments.Add(path);
        Options.Add(dryRun);
        SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(path), parsed.GetValue(dryRun), cancellation));
    }

    async Task<int> RunAsync(string path, bool isDryRun, CancellationToken cancellation)
    {
        if (!EntryFile.TryFind(Path.GetFullPath(path, currentFolder), out EntryFile? entry, out string? notFound))
        {
            await error.WriteLineAsync($"ocitag: {notFound}");
            return ExitCode.Failed;
        }

        using LoadedSolution loaded = await LoadedSolution.OpenAsync(entry, cancellation);
        var problems = new List<string>(loaded.Problems);
        PinRun run = await PinRun.OverAsync(loaded.Solution, loaded.ProjectIds, cancellation);
        if (!isDryRun)
        {
            IReadOnlyList<FileProblem> unwritten = await ChangedFiles.WriteAsync(loaded.Solution, run.Solution, run.ChangedFiles, cancellation);
            problems.AddRange(unwritten.Select(file => file.ToString()));
            run = run.Without(unwritten.Select(file => file.FilePath));
        }

        foreach (string problem in problems)
        {
            await error.WriteLineAsync($"ocitag: {problem}");
        }

        foreach (string doubt in run.Doubts)
        {
            await error.WriteLineAsync($"ocitag: warning: {doubt}");
        }

        await new FixReport(currentFolder, output).WriteAsync(run, isDryRun);
        return problems.Count > 0 ? ExitCode.Failed
            : run.Left.Count > 0 ? ExitCode.Findings
            : ExitCode.Fine;
    }
}
