using OciTagAnalyzer.Tool.Reports;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>What a command runs in.</summary>
/// <param name="CurrentFolder">The folder that paths are relative to.</param>
/// <param name="Output">Takes the results.</param>
/// <param name="Error">Takes what went wrong.</param>
/// <param name="Ink">Colours the output.</param>
/// <param name="ShowsProgress">True where somebody watches the error stream.</param>
sealed record CommandHost(string CurrentFolder, TextWriter Output, TextWriter Error, Ink Ink, bool ShowsProgress = false)
{
    const string EraseLine = "\r\e[K";

    /// <summary>Gives what is piped in.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>The host of this process: colours and progress are for terminals.</summary>
    public static CommandHost OfProcess() => new(
        Directory.GetCurrentDirectory(),
        Console.Out,
        Console.Error,
        Console.IsOutputRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) ? Ink.Plain : new(hasColour: true),
        ShowsProgress: !Console.IsErrorRedirected)
    {
        Input = Console.In,
    };

    /// <summary>Says what goes on, in a line that the next one takes the place of; an empty text ends that.</summary>
    public async Task ProgressAsync(string text)
    {
        if (ShowsProgress)
        {
            await Error.WriteAsync(EraseLine + text);
            await Error.FlushAsync();
        }
    }

    /// <summary>Tells a problem.</summary>
    public Task ProblemAsync(string problem) => Error.WriteLineAsync($"ocitag: {problem}");
}
