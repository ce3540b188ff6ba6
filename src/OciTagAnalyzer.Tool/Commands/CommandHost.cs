using OciTagAnalyzer.Tool.Terminal;
using OciTagAnalyzer.Tool.Workspace;
using Spectre.Console;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>The environment in which a command runs.</summary>
/// <param name="CurrentFolder">The folder that paths are relative to.</param>
/// <param name="Output">Prints the results.</param>
/// <param name="Error">Prints problems, warnings and progress.</param>
sealed record CommandHost(string CurrentFolder, Printer Output, Printer Error)
{
    // Often, many projects have the same gap.
    const int MaxGaps = 3;

    /// <summary>The standard input.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>Gives the time, and delays retries.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Returns the value of an environment variable, or null.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The host of this process: prints styles and progress on terminals only, and respects NO_COLOR (no-color.org).</summary>
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

    /// <summary>Prints an error.</summary>
    public void PrintProblem(string problem) => Error.PrintLine($"[red]ocitag:[/] {problem}");

    /// <summary>Prints a warning.</summary>
    public void Warn(string warning) => Error.PrintLine($"ocitag: [yellow]warning:[/] {warning}");

    /// <summary>Warns about projects that do not compile: the first few, and the number of the others.</summary>
    public void WarnAboutGaps(IEnumerable<string> gaps)
    {
        string[] all = [.. gaps.Distinct()];
        foreach (string gap in all.Take(MaxGaps))
        {
            Warn(gap);
        }

        if (all.Length > MaxGaps)
        {
            Warn($"{all.Length - MaxGaps} more projects do not compile");
        }
    }

    /// <summary>Prints why parts of <paramref name="opened"/> are missing.</summary>
    public void PrintProblemsOf(IOpenedPath opened)
    {
        foreach (string problem in opened.Problems)
        {
            PrintProblem(problem);
        }

        foreach (string note in opened.Notes)
        {
            Warn(note);
        }

        if (opened.IsEmpty)
        {
            PrintProblem($"no projects and no files with images found in '{opened.Entry.FullPath}'");
        }
    }
}
