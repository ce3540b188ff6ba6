using System.CommandLine;
using System.CommandLine.Invocation;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>The command line as a whole.</summary>
/// <param name="host">What the commands run in.</param>
sealed class OciTagCommand(CommandHost host)
{
    const string ToolName = "ocitag";

    const string Teaching = """
        Finds OCI (Docker) image references without a tag or digest in C# projects and their files, and pins them.

        The usual way:
          ocitag check      what is not pinned
          ocitag lock       writes down in oci-images.lock.json what the registries have
          ocitag fix        pins it to what oci-images.lock.json says
          ocitag verify     whether the registries still have that
          ocitag explain    how a reference is read

        Output is coloured on a terminal; NO_COLOR=1 turns that off. For completion of commands and options in the shell, install
        dotnet-suggest: `dotnet tool install --global dotnet-suggest`, then follow `dotnet-suggest script --help`.
        """;

    /// <summary>Runs the command that <paramref name="arguments"/> name; one of <see cref="ExitCode"/>.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation = default)
    {
        var root = new RootCommand(Teaching)
        {
            new CheckCommand(host),
            new FixCommand(host),
            new LockCommand(host),
            new VerifyCommand(host),
            new ExplainCommand(host),
        };

        TeachingHelp.InstallIn(root);
        ParseResult parsed = root.Parse(arguments);

        // Who gave nothing wants the page of help; behind it nobody sees what else was wrong.
        bool isRun = parsed.Action == parsed.CommandResult.Command.Action;
        if (arguments.Count > 0 && (isRun || parsed.Action is ParseErrorAction) && Misuse.Of(parsed, ToolName) is { Count: > 0 } mistakes)
        {
            foreach (string mistake in mistakes)
            {
                host.Error.PrintLine($"{mistake}");
            }

            return ExitCode.Failed;
        }

        try
        {
            // The default handler would answer an unexpected exception with 1, which says that findings are left.
            var invocation = new InvocationConfiguration { Output = host.Output.Writer, Error = host.Error.Writer, EnableDefaultExceptionHandler = false };
            int code = await parsed.InvokeAsync(invocation, cancellation);
            return parsed.Errors.Count > 0 && parsed.Action?.ClearsParseErrors != true ? ExitCode.Failed : code;
        }
        catch (OperationCanceledException)
        {
            host.TellProblem("stopped");
            return ExitCode.Failed;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Each cause that is known has a message of its own where it is caught.
            host.TellProblem($"unexpected error, please report it: {exception.GetType().Name}: {exception.Message}");
            return ExitCode.Failed;
        }
        finally
        {
            host.Error.Release();
        }
    }
}
