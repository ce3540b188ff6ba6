using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>The usual help, and behind it what the command teaches.</summary>
/// <param name="usual">The usual help.</param>
sealed class TeachingHelp(HelpAction usual) : SynchronousCommandLineAction
{
    /// <summary>Puts itself in the place of the usual help of <paramref name="root"/> and all its commands.</summary>
    public static void InstallIn(RootCommand root)
    {
        HelpOption option = root.Options.OfType<HelpOption>().Single();
        option.Action = new TeachingHelp((HelpAction)option.Action!);
    }

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int code = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is TaughtCommand command)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(command.Teaching);
        }

        return code;
    }
}
