using System.CommandLine;
using System.CommandLine.Parsing;

namespace OciTagAnalyzer.Tool.Commands;

/// <summary>Describes the errors in a command line: a line for each, or only the first one if the others result from it.</summary>
static class CommandLineErrors
{
    /// <summary>The lines; empty if there is no error.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="toolName">The name of the tool.</param>
    public static IReadOnlyList<string> Of(ParseResult parsed, string toolName)
    {
        Command command = parsed.CommandResult.Command;
        string shown = command is RootCommand ? toolName : $"{toolName} {command.Name}";
        string[] commands = [.. command.Subcommands.Select(known => known.Name)];

        // Arguments after an unknown command belong to that command.
        if (commands.Length > 0 && parsed.UnmatchedTokens is [var first, ..] && !first.StartsWith('-'))
        {
            return [$"Unknown command '{first}'{Hint(first, commands, $"expected {string.Join(", ", commands)}")}"];
        }

        if (FindUnknownOption(parsed) is { } option)
        {
            string name = option.Split('=', ':')[0];
            return [$"Unknown option '{name}' for '{shown}'{Hint(name, OptionsOf(parsed), $"'{shown} --help' lists the options")}"];
        }

        return parsed.UnmatchedTokens is [var more, ..]
            ? [$"Unexpected argument '{more}' for '{shown}'; expected one {command.Arguments.FirstOrDefault()?.Name}"]
            : [.. parsed.Errors.Select(error => error.Message.ReplaceLineEndings(" ").Trim()).Distinct(StringComparer.Ordinal)];
    }

    // The parser reads an unknown option as an argument or as an option's value; a file of such a name can be passed as ./--name.
    static string? FindUnknownOption(ParseResult parsed)
    {
        IEnumerable<string> arguments = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(TextsOf).Concat(parsed.UnmatchedTokens);
        IEnumerable<string> values = parsed.CommandResult.Children.OfType<OptionResult>().SelectMany(TextsOf);
        return arguments.FirstOrDefault(text => text.Length > 1 && text[0] == '-')
            ?? values.FirstOrDefault(text => text.StartsWith("--", StringComparison.Ordinal));
    }

    static IEnumerable<string> TextsOf(SymbolResult result) => result.Tokens.Select(token => token.Value);

    static IEnumerable<string> OptionsOf(ParseResult parsed) => parsed.CommandResult.Command.Options
        .Concat(parsed.RootCommandResult.Command.Options.Where(option => option.Recursive))
        .Select(option => option.Name)
        .Distinct(StringComparer.Ordinal);

    static string Hint(string given, IEnumerable<string> known, string otherwise) =>
        Spelling.Nearest(given, known) is { } meant ? $"; did you mean '{meant}'?" : $"; {otherwise}";
}
