using OciTagAnalyzer.Tool.Terminal;
using OciTagAnalyzer.Tool.Workspace;
using Spectre.Console;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>What a command runs in.</summary>
/// <param name="CurrentFolder">The folder that paths are relative to.</param>
/// <param name="Output">Takes the results.</param>
/// <param name="Error">Takes what went wrong, and shows how far the work is.</param>
sealed record CommandHost(string CurrentFolder, Printer Output, Printer Error)
{
    // Many fail for the same reason.
    const int MostDoubts = 3;

    /// <summary>Gives what is piped in.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>Tells the time, and lets it pass between two tries.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Gives the value of an environment variable, or null.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The host of this process: styles and progress are for terminals, and NO_COLOR (no-color.org) for all.</summary>
    public static CommandHost OfProcess()
    {
        bool hasColour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new(
            Directory.GetCurrentDirectory(),
            new(Console.Out, Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect, hasColour),
            new(Console.Error, Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect, hasColour))
        {
            Input = Console.In,
        };
    }

    /// <summary>Tells what could not be done.</summary>
    public void TellProblem(string problem) => Error.PrintLine($"[red]ocitag:[/] {problem}");

    /// <summary>Tells what may be less than was asked for.</summary>
    public void Warn(string warning) => Error.PrintLine($"ocitag: [yellow]warning:[/] {warning}");

    /// <summary>Warns of projects that do not compile: the first few, and how many there are beside.</summary>
    public void WarnOfDoubts(IEnumerable<string> doubts)
    {
        string[] all = [.. doubts.Distinct()];
        foreach (string doubt in all.Take(MostDoubts))
        {
            Warn(doubt);
        }

        if (all.Length > MostDoubts)
        {
            Warn($"{all.Length - MostDoubts} more projects do not compile");
        }
    }

    /// <summary>Says what of <paramref name="loaded"/> is not there.</summary>
    public void TellWhatIsMissing(LoadedSolution loaded)
    {
        foreach (string problem in loaded.Problems)
        {
            TellProblem(problem);
        }

        foreach (string note in loaded.Notes)
        {
            Warn(note);
        }

        if (loaded.IsEmpty)
        {
            TellProblem($"no projects and no files with images found in '{loaded.Entry.FullPath}'");
        }
    }
}
