using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Commands;
using OciTagAnalyzer.Tool.Terminal;
using Spectre.Console;

namespace OciTagAnalyzer.Tool.Tests.Projects;

/// <summary>The result of a command.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">The output, with <c>/</c> and <c>\n</c> on every system.</param>
/// <param name="Error">The error output.</param>
sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the command in this process.</summary>
    public static Task<CommandRun> OfAsync(TemporaryFolder currentFolder, params string[] arguments) => OfAsync(currentFolder, TextReader.Null, arguments);

    /// <summary>Runs the command in this process, with standard input.</summary>
    public static Task<CommandRun> OfAsync(TemporaryFolder currentFolder, TextReader input, params string[] arguments) =>
        OfAsync(currentFolder, host => host with { Input = input }, default, arguments);

    /// <summary>Runs the command in this process, with another host.</summary>
    public static async Task<CommandRun> OfAsync(
        TemporaryFolder currentFolder, Func<CommandHost, CommandHost> with, CancellationToken cancellation, params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        int exitCode = await new OciTagCommand(with(new(currentFolder.FullPath, new Printer(output, AnsiSupport.No), new Printer(error, AnsiSupport.No))))
            .RunAsync(arguments, cancellation);
        return new(exitCode, Plain(output), Plain(error));
    }

    static string Plain(StringWriter writer) => writer.ToString().Replace('\\', '/').ReplaceLineEndings("\n");
}
