using OciTagAnalyzer.Tool.Terminal;
using Spectre.Console;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>What a command runs in.</summary>
/// <param name="CurrentFolder">The folder that paths are relative to.</param>
/// <param name="Output">Takes the results.</param>
/// <param name="Error">Takes what went wrong, and shows how far the work is.</param>
sealed record CommandHost(string CurrentFolder, Printer Output, Printer Error)
{
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
}
