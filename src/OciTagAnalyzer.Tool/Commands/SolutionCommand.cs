using System.CommandLine;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>A command on a solution, a project, a folder or a file.</summary>
abstract class SolutionCommand : DetailedCommand
{
    readonly PathArgument path = new(
        "A solution (.sln, .slnx), a C# project, a single file with images or C#, or a folder: its only solution, or else its only " +
        "project, or else all projects and files below it.");

    readonly FilesOnlyOption filesOnly = new();

    /// <summary>Creates the command.</summary>
    protected SolutionCommand(string name, string description, CommandHost host)
        : base(name, description)
    {
        Host = host;
        Arguments.Add(path);
        Options.Add(filesOnly);
        SetAction(OpenAndRunAsync);
    }

    /// <summary>The environment in which the command runs.</summary>
    protected CommandHost Host { get; }

    /// <summary>
    /// Runs the command, and returns one of <see cref="ExitCode"/>. If something could not be opened, that is already reported, and the
    /// process exits with <see cref="ExitCode.Failed"/>.
    /// </summary>
    protected abstract Task<int> RunAsync(ParseResult parsed, LoadedSolution loaded, CancellationToken cancellation);

    /// <summary>The entry that the command opens if PATH is <paramref name="entry"/>.</summary>
    protected virtual Entry Opened(Entry entry) => entry;

    async Task<int> OpenAndRunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        // System.CommandLine handles Ctrl+C only after the action has returned its task.
        await Task.Yield();
        if (!Entry.TryFind(path.FullPathIn(parsed, Host.CurrentFolder), parsed.GetValue(filesOnly), out Entry? entry, out string? notFound))
        {
            Host.PrintProblem(notFound);
            return ExitCode.Failed;
        }

        entry = Opened(entry);
        using LoadedSolution loaded = await Host.Error.WhileAsync(
            $"Opening {entry.Name}", () => LoadedSolution.OpenAsync(entry, parsed.GetValue(filesOnly), cancellation));
        Host.PrintProblemsOf(loaded);
        if (loaded.IsEmpty)
        {
            return ExitCode.Failed;
        }

        int code = await RunAsync(parsed, loaded, cancellation);
        return loaded.IsComplete ? code : ExitCode.Failed;
    }
}
