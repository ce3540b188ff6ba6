using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

public sealed class HelpTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Set <c>UPDATE_SNAPSHOTS=1</c> to write the files.</summary>
    [Theory]
    [InlineData("ocitag")]
    [InlineData("check")]
    [InlineData("fix")]
    [InlineData("lock")]
    [InlineData("pin")]
    [InlineData("verify")]
    [InlineData("outdated")]
    [InlineData("update")]
    [InlineData("baseline")]
    [InlineData("explain")]
    [InlineData("completion")]
    public async Task Matches_the_snapshot(string command)
    {
        var run = await CommandRun.OfAsync(folder, command == "ocitag" ? ["--help"] : [command, "--help"]);
        // The usage line contains the name of the process.
        string help = run.Output.Replace("testhost", "ocitag", StringComparison.Ordinal);
        string file = Path.Combine(BuildMetadata.PathOf("SnapshotFolder"), command + ".help.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(file, help);
        }

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal((await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n"), help);
    }

    [Fact]
    public async Task Completes_commands_for_the_shell() =>
        Assert.Equal("check\n", (await CommandRun.OfAsync(folder, "[suggest:2]", "ch")).Output);

    [Theory]
    [InlineData("check --format ", "azure\ngithub\ngitlab\njson\nmarkdown\nsarif\ntext\n")]
    [InlineData("check --severity ", "error\ninfo\nwarning\n")]
    [InlineData("fix --pin d", "digest\n")]
    [InlineData("update --to m", "major\nminor\n")]
    [InlineData("outdated --format ", "json\nmarkdown\ntext\n")]
    [InlineData("completion b", "bash\n")]
    public async Task Completes_the_values_of_an_option(string line, string words) =>
        Assert.Equal(words, (await CommandRun.OfAsync(folder, $"[suggest:{line.Length}]", line)).Output);

    [Theory]
    [InlineData("Unknown command 'chekc'; did you mean 'check'?", "chekc")]
    [InlineData("Unknown command 'chekc'; did you mean 'check'?", "chekc", "--formt", "json", "src")]
    [InlineData("Unknown command 'LOCKS'; did you mean 'lock'?", "LOCKS")]
    [InlineData("Unknown command 'ver'; did you mean 'verify'?", "ver")]
    [InlineData("Unknown command 'build'; expected check, pin, fix, lock, verify, outdated, update, baseline, explain, completion", "build")]
    [InlineData("Unknown command ''; expected check, pin, fix, lock, verify, outdated, update, baseline, explain, completion", "")]
    [InlineData("Unknown option '--verson' for 'ocitag'; did you mean '--version'?", "--verson")]
    [InlineData("Unknown option '--formt' for 'ocitag check'; did you mean '--format'?", "check", "--formt", "json")]
    [InlineData("Unknown option '--formt' for 'ocitag check'; did you mean '--format'?", "check", "--formt=json")]
    [InlineData("Unknown option '--formt' for 'ocitag check'; did you mean '--format'?", "check", "src", "--formt", "json")]
    [InlineData("Unknown option '--fromat' for 'ocitag check'; did you mean '--format'?", "check", "--fromat")]
    [InlineData("Unknown option '--sevrity' for 'ocitag check'; did you mean '--severity'?", "check", "--output", "--sevrity")]
    [InlineData("Unknown option '--prun' for 'ocitag lock'; did you mean '--prune'?", "lock", "--update", "--prun")]
    [InlineData("Unknown option '--registry-time' for 'ocitag verify'; did you mean '--registry-timeout'?", "verify", "--registry-time", "5")]
    [InlineData("Unknown option '--dryrun' for 'ocitag fix'; did you mean '--dry-run'?", "fix", "--dryrun")]
    [InlineData("Unknown option '--format' for 'ocitag lock'; 'ocitag lock --help' lists the options", "lock", "--format", "json")]
    [InlineData("Unknown option '-x' for 'ocitag explain'; 'ocitag explain --help' lists the options", "explain", "-x")]
    [InlineData("Unexpected argument 'b' for 'ocitag verify'; expected one PATH", "verify", "a", "b")]
    [InlineData("Invalid value 'xml' for --format; expected text, json, sarif, github, gitlab, azure or markdown", "check", "--format", "xml")]
    [InlineData("Invalid value 'none' for --pin; expected tag, digest or both", "fix", "--pin", "none")]
    [InlineData("Invalid value '' for PATH; expected a file or folder", "check", "")]
    [InlineData("Required argument missing for command: 'explain'.", "explain")]
    [InlineData("Required argument missing for command: 'completion'.", "completion")]
    [InlineData("Invalid value 'ksh' for SHELL; expected bash, zsh, fish or pwsh", "completion", "ksh")]
    public async Task Is_not_printed_for_an_invalid_command_line(string error, params string[] arguments) =>
        Assert.Equal(new CommandRun(2, "", error + "\n"), await CommandRun.OfAsync(folder, arguments));

    [Fact]
    public async Task Is_not_printed_for_several_invalid_values() => Assert.Equal(
        new CommandRun(
            2, "", "Invalid value 'xml' for --format; expected text, json, sarif, github, gitlab, azure or markdown\n" +
                "Invalid value 'low' for --severity; expected error, warning or info\n"),
        await CommandRun.OfAsync(folder, "check", "--format", "xml", "--severity", "low"));

    [Fact]
    public async Task Is_printed_without_arguments()
    {
        var run = await CommandRun.OfAsync(folder);

        Assert.Equal((2, "Required command was not provided.\n\n"), (run.ExitCode, run.Error));
        Assert.Contains("The usual way:", run.Output);
    }
}
