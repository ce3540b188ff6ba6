using System.CommandLine;
using System.CommandLine.Invocation;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>The root command.</summary>
/// <param name="host">The environment in which the commands run.</param>
sealed class OciTagCommand(CommandHost host)
{
    const string ToolName = "ocitag";

    const string Details = """
        Finds OCI (Docker) image references without a tag or digest in C# projects and their files, and pins them.

        The usual way:
          ocitag check      reports the images that are not pinned
          ocitag pin        pins them, with all that is needed: lock and fix in one run
          ocitag lock       resolves them with the registries, and writes oci-images.lock.json
          ocitag fix        writes the pins of oci-images.lock.json to code and files
          ocitag verify     checks that the registries still have what is locked
          ocitag outdated   lists the images that have newer tags
          ocitag update     moves tags and digests to newer ones, in code, files and the lock file together
          ocitag baseline   accepts the images that are not pinned today, so that only new ones are reported
          ocitag explain    explains an image reference or a rule

        Output is colored on a terminal; NO_COLOR=1 turns this off. `ocitag completion --help` explains how a shell completes
        commands and options.
        """;

    /// <summary>Runs the command in <paramref name="arguments"/>, and returns one of <see cref="ExitCode"/>.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation = default)
    {
        ParseResult parsed = Parse(arguments);

        // Without arguments, or with an option such as --help, errors are not printed in addition to the help.
        bool isRun = parsed.Action == parsed.CommandResult.Command.Action;
        if (arguments.Count > 0 && (isRun || parsed.Action is ParseErrorAction) && CommandLineErrors.Of(parsed, ToolName) is { Count: > 0 } mistakes)
        {
            foreach (string mistake in mistakes)
            {
                host.Error.PrintLine($"{mistake}");
            }

            return ExitCode.Failed;
        }

        try
        {
            // The default handler would return 1 for an unexpected exception, which means that findings are left.
            var invocation = new InvocationConfiguration { Output = host.Output.Writer, Error = host.Error.Writer, EnableDefaultExceptionHandler = false };
            int code = await parsed.InvokeAsync(invocation, cancellation);
            return parsed.Errors.Count > 0 && parsed.Action?.ClearsParseErrors != true ? ExitCode.Failed : code;
        }
        catch (OperationCanceledException)
        {
            host.PrintProblem("stopped");
            return ExitCode.Failed;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Expected exceptions are caught, with a message of their own, where they occur.
            host.PrintProblem($"unexpected error, please report it: {exception.GetType().Name}: {exception.Message}");
            return ExitCode.Failed;
        }
        finally
        {
            host.Error.Release();
        }
    }

    /// <summary>Reads <paramref name="arguments"/> without running a command.</summary>
    internal ParseResult Parse(IReadOnlyList<string> arguments)
    {
        var root = new RootCommand(Details)
        {
            new CheckCommand(host),
            new PinCommand(host),
            new FixCommand(host),
            new LockCommand(host),
            new VerifyCommand(host),
            new OutdatedCommand(host),
            new UpdateCommand(host),
            new BaselineCommand(host),
            new ExplainCommand(host),
            new CompletionCommand(host),
        };

        DetailedHelp.InstallIn(root);
        return root.Parse(arguments);
    }
}
