using System.Text.RegularExpressions;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Reports;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary>Checks that the command line accepts every command of the documentation.</summary>
public sealed partial class DocumentedCommandTests : IDisposable
{
    // The command line reports all errors, and executes nothing if there is one.
    const string Unknown = "--no-such-option";

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Are_valid()
    {
        string[] commands = [.. Pages().SelectMany(CommandsIn).Distinct()];

        // Every command of the tool is documented.
        Assert.Superset(
            new HashSet<string> { "check", "pin", "lock", "fix", "verify", "outdated", "update", "baseline", "explain", "completion" },
            commands.Select(command => command.Split(' ')[0]).ToHashSet());
        var mistakes = new List<string>();
        foreach (string command in commands)
        {
            CommandRun run = await CommandRun.OfAsync(folder, [.. WordsOf(command), Unknown]);
            Assert.Equal(2, run.ExitCode);
            mistakes.AddRange(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.Contains(Unknown, StringComparison.Ordinal))
                .Select(line => $"{command}: {line}"));
        }

        Assert.Empty(mistakes);
    }

    [Theory]
    [InlineData("check --formt sarif")]
    [InlineData("lock --min-age soon")]
    [InlineData("fixx")]
    public async Task Are_not_valid_with_a_mistake(string command)
    {
        CommandRun run = await CommandRun.OfAsync(folder, [.. WordsOf(command), Unknown]);

        Assert.Contains(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => !line.Contains(Unknown, StringComparison.Ordinal));
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
