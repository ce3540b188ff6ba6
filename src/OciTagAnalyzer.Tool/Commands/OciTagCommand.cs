using System.CommandLine;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>The command line as a whole.</summary>
/// <param name="currentFolder">The folder that paths are relative to.</param>
/// <param name="output">Takes the results.</param>
/// <param name="error">Takes what went wrong.</param>
sealed class OciTagCommand(string currentFolder, TextWriter output, TextWriter error)
{
    /// <summary>Runs the command that <paramref name="arguments"/> name; one of <see cref="ExitCode"/>.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation = default)
    {
        var root = new RootCommand("Finds OCI (Docker) image references without a tag or digest in C# projects and their files, and pins them.")
        {
            new FixCommand(currentFolder, output, error),
        };

        ParseResult parsed = root.Parse(arguments);
        try
        {
            // The default handler would answer an unexpected exception with 1, which says that findings are left.
            var invocation = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
            int code = await parsed.InvokeAsync(invocation, cancellation);
            return parsed.Errors.Count > 0 ? ExitCode.Failed : code;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("ocitag: stopped");
            return ExitCode.Failed;
        }
    }
}
