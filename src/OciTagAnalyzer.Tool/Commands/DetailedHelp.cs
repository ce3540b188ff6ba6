using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>Prints the default help, followed by the details of the command.</summary>
/// <param name="defaultHelp">Prints the default help.</param>
sealed class DetailedHelp(HelpAction defaultHelp) : SynchronousCommandLineAction
{
    /// <summary>Replaces the default help of <paramref name="root"/> and all its commands.</summary>
    public static void InstallIn(RootCommand root)
    {
        HelpOption option = root.Options.OfType<HelpOption>().Single();
        option.Action = new DetailedHelp((HelpAction)option.Action!);
    }

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int code = defaultHelp.Invoke(parseResult);
        if (parseResult.CommandResult.Command is DetailedCommand command)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(command.Details);
        }

        return code;
    }
}
