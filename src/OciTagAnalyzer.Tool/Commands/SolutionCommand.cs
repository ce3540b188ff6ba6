using System.CommandLine;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>A command on a solution, a project, a folder or a file.</summary>
abstract class SolutionCommand : TaughtCommand
{
    readonly PathArgument path = new(
        "A .sln, .slnx or .csproj, or a folder: the one solution in it or, without a solution, the one project; " +
        "without either, all projects and files below it. Or a single file with images or C#.");

    readonly FilesOnlyOption filesOnly = new();

    /// <summary>The command.</summary>
    protected SolutionCommand(string name, string description, CommandHost host)
        : base(name, description)
    {
        Host = host;
        Arguments.Add(path);
        Options.Add(filesOnly);
        SetAction(OpenAndRunAsync);
    }

    /// <summary>What the command runs in.</summary>
    protected CommandHost Host { get; }

    /// <summary>
    /// Does the work; one of <see cref="ExitCode"/>. What could not be opened is told already, and makes the code
    /// <see cref="ExitCode.Failed"/>.
    /// </summary>
    protected abstract Task<int> RunAsync(ParseResult parsed, LoadedSolution loaded, CancellationToken cancellation);

    /// <summary>What the command opens where PATH is <paramref name="entry"/>.</summary>
    protected virtual Entry Opened(Entry entry) => entry;

    async Task<int> OpenAndRunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        // Only then does the command line listen for Ctrl+C.
        await Task.Yield();
        if (!Entry.TryFind(path.FullPathIn(parsed, Host.CurrentFolder), out Entry? entry, out string? notFound))
        {
            Host.TellProblem(notFound);
            return ExitCode.Failed;
        }

        entry = Opened(entry);
        using LoadedSolution loaded = await Host.Error.WhileAsync(
            $"Opening {entry.Name}", () => LoadedSolution.OpenAsync(entry, parsed.GetValue(filesOnly), cancellation));
        Host.TellWhatIsMissing(loaded);
        if (loaded.IsEmpty)
        {
            return ExitCode.Failed;
        }

        int code = await RunAsync(parsed, loaded, cancellation);
        return loaded.IsComplete ? code : ExitCode.Failed;
    }
}
