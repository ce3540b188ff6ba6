using System.CommandLine;
using System.Text.RegularExpressions;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Commands;
using OciTagAnalyzer.Tool.Reports;
using OciTagAnalyzer.Tool.Terminal;
using OciTagAnalyzer.Tool.Tests.Projects;
using Spectre.Console;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary>Checks that the command line accepts every command of the documentation.</summary>
public sealed partial class DocumentedCommandTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Are_valid()
    {
        string[] commands = [.. Pages().SelectMany(CommandsIn).Distinct()];

        // Every command of the tool is documented.
        Assert.Superset(
            new HashSet<string> { "check", "pin", "lock", "fix", "verify", "outdated", "update", "baseline", "explain", "completion" },
            commands.Select(command => command.Split(' ')[0]).ToHashSet());
        // The name alone, as in "run `ocitag explain`", is a name and no command line.
        Assert.Empty(
            from command in commands
            where command.Contains(' ', StringComparison.Ordinal)
            from mistake in MistakesIn(command)
            select $"{command}: {mistake}");
    }

    [Theory]
    [InlineData("check --formt sarif")]
    [InlineData("check --format xml")]
    [InlineData("lock --min-age soon")]
    [InlineData("fixx")]
    public void Are_not_valid_with_a_mistake(string command) => Assert.NotEmpty(MistakesIn(command));

    IEnumerable<string> MistakesIn(string command)
    {
        var host = new CommandHost(folder.FullPath, new Printer(TextWriter.Null, AnsiSupport.No), new Printer(TextWriter.Null, AnsiSupport.No));
        ParseResult parsed = new OciTagCommand(host).Parse([.. WordsOf(command)]);
        return parsed.Errors.Select(error => error.Message).Concat(CommandLineErrors.Of(parsed, "ocitag"));
    }

    static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(BuildMetadata.PathOf("Documentation"), "*.md", SearchOption.AllDirectories)
            .Concat(BuildMetadata.PathOf("Readmes").Split('|'))
            .Select(file => File.ReadAllText(file).ReplaceLineEndings("\n"))
            .Concat(RulePage.RuleIds.Select(RulePage.Of));

    // Words in capitals are placeholders; a pipe in a cell of a table is escaped.
    static IEnumerable<string> CommandsIn(string page) => Command().Matches(page)
        .Select(match => match.Groups["command"].Value.Split(" #")[0].Split(" || ")[0].Trim())
        .Where(command => !Placeholder().IsMatch(command));

    static IEnumerable<string> WordsOf(string command) => Word().Matches(command.Split(" > ")[0])
        .Select(word => word.Value.Replace("\"", "", StringComparison.Ordinal));

    [GeneratedRegex(@"(?:^|`|^ *- (?:run: )?|entry: |^ +)(?:dotnet )?ocitag (?<command>[a-z][^`\n]*)", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"(^|[ |])[A-Z]{3,}\b(?![0-9])")]
    private static partial Regex Placeholder();

    [GeneratedRegex("(\"[^\"]*\"|[^ \"])+")]
    private static partial Regex Word();
}
