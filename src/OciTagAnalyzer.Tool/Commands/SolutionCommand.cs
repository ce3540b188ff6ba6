using System.CommandLine;
using System.CommandLine.Parsing;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>A command on solutions, projects, folders and files.</summary>
abstract class SolutionCommand : DetailedCommand
{
    const string PathDescription =
        "Solutions (.sln, .slnx, .slnf), C# projects, files with images or C#, or folders: the only solution of a folder, or else its only " +
        "project, or else all projects and files below it.";

    readonly PathsArgument paths = new(PathDescription);
    readonly PathsOption pathOption = new(PathDescription);
    readonly bool isPathOption;

    readonly FilesOnlyOption filesOnly = new();

    readonly GlobOption include = new("--include")
    {
        Description = "Only files that match this glob, or another --include.",
    };

    readonly GlobOption exclude = new("--exclude")
    {
        Description = "No files that match this glob, and no projects in a folder that match it.",
    };

    /// <summary>Creates the command.</summary>
    /// <param name="name">The name.</param>
    /// <param name="description">A sentence for the list of commands.</param>
    /// <param name="host">The environment in which the command runs.</param>
    /// <param name="isPathOption">True if the arguments of the command are something other than paths.</param>
    protected SolutionCommand(string name, string description, CommandHost host, bool isPathOption = false)
        : base(name, description)
    {
        Host = host;
        this.isPathOption = isPathOption;
        if (isPathOption)
        {
            Options.Add(pathOption);
        }
        else
        {
            Arguments.Add(paths);
        }

        Options.Add(filesOnly);
        Options.Add(include);
        Options.Add(exclude);
        SetAction(OpenAndRunAsync);
    }

    /// <summary>The environment in which the command runs.</summary>
    protected CommandHost Host { get; }

    /// <summary>
    /// Runs the command, and returns one of <see cref="ExitCode"/>. If something could not be opened, that is already reported, and the
    /// process exits with <see cref="ExitCode.Failed"/>.
    /// </summary>
    protected abstract Task<int> RunAsync(ParseResult parsed, IReadOnlyList<LoadedSolution> loaded, CancellationToken cancellation);

    /// <summary>
    /// Runs the command if it needs neither MSBuild nor the compiler for <paramref name="entries"/>, as with <see cref="RunFilledAsync"/>; otherwise
    /// returns null.
    /// </summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="entries">The paths.</param>
    /// <param name="isFilesOnly">True if no project is opened on request.</param>
    /// <param name="cancellation">Cancels the command.</param>
    protected virtual Task<int?> RunWithoutProjectsAsync(
        ParseResult parsed, IReadOnlyList<Entry> entries, bool isFilesOnly, CancellationToken cancellation) => Task.FromResult<int?>(null);

    /// <summary>Runs a command on the paths with something to work on, and returns one of <see cref="ExitCode"/>.</summary>
    /// <param name="all">All paths.</param>
    /// <param name="run">The command.</param>
    protected async Task<int> RunFilledAsync<T>(IReadOnlyList<T> all, Func<IReadOnlyList<T>, Task<int>> run)
        where T : IOpenedPath
    {
        T[] filled = [.. all.Where(opened => !opened.IsEmpty)];
        if (filled.Length == 0)
        {
            return ExitCode.Failed;
        }

        if (filled.All(opened => opened.IsFilteredOut))
        {
            Host.PrintProblem($"no file that is read matches --include and --exclude");
            return ExitCode.Failed;
        }

        int code = await run(filled);
        return filled.Length == all.Count && all.All(opened => opened.IsComplete) ? code : ExitCode.Failed;
    }

    /// <summary>The entry that the command opens if a PATH is <paramref name="entry"/>.</summary>
    protected virtual Entry Opened(Entry entry) => entry;

    /// <summary>The entries that the command opens.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="problems">The paths without an entry, a sentence each.</param>
    protected virtual IReadOnlyList<Entry> EntriesOf(ParseResult parsed, out IReadOnlyList<string> problems) =>
        Entries.Of(
            isPathOption ? pathOption.FullPathsIn(parsed, Host.CurrentFolder) : paths.FullPathsIn(parsed, Host.CurrentFolder),
            parsed.GetValue(filesOnly),
            out problems);

    /// <summary>True if the command line names a path.</summary>
    protected bool HasPath(CommandResult given) => given.GetResult(paths)?.Tokens.Count > 0;

    async Task<int> OpenAndRunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        // System.CommandLine handles Ctrl+C only after the action has returned its task.
        await Task.Yield();
        IReadOnlyList<Entry> entries = EntriesOf(parsed, out IReadOnlyList<string> problems);
        foreach (string problem in problems)
        {
            Host.PrintProblem(problem);
        }

        IReadOnlyList<Entry> opened = [.. entries.Select(entry => Opened(entry) with { Filter = FilterOf(parsed) })];
        int code = await RunWithoutProjectsAsync(parsed, opened, parsed.GetValue(filesOnly), cancellation)
            ?? await RunWithProjectsAsync(parsed, opened, cancellation);
        return problems.Count == 0 ? code : ExitCode.Failed;
    }

    async Task<int> RunWithProjectsAsync(ParseResult parsed, IReadOnlyList<Entry> entries, CancellationToken cancellation)
    {
        var all = new List<LoadedSolution>();
        try
        {
            foreach (Entry entry in entries)
            {
                all.Add(await OpenAsync(entry, parsed.GetValue(filesOnly), cancellation));
            }

            return await RunFilledAsync(all, filled => RunAsync(parsed, filled, cancellation));
        }
        finally
        {
            all.ForEach(loaded => loaded.Dispose());
        }
    }

    async Task<LoadedSolution> OpenAsync(Entry entry, bool isFilesOnly, CancellationToken cancellation)
    {
        LoadedSolution loaded = await Host.Error.WhileAsync(
            $"Opening {entry.Name}", () => LoadedSolution.OpenAsync(entry, isFilesOnly, cancellation));
        Host.PrintProblemsOf(loaded);
        return loaded;
    }

    PathFilter FilterOf(ParseResult parsed) => parsed.GetResult(include) is null && parsed.GetResult(exclude) is null
        ? PathFilter.All
        : new(Host.CurrentFolder, parsed.GetValue(include) ?? [], parsed.GetValue(exclude) ?? []);
}
