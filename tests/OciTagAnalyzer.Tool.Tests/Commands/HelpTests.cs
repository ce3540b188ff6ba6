using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

public sealed class HelpTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>With <c>UPDATE_SNAPSHOTS=1</c> the files are written anew.</summary>
    [Theory]
    [InlineData("ocitag")]
    [InlineData("check")]
    [InlineData("fix")]
    [InlineData("lock")]
    [InlineData("verify")]
    [InlineData("explain")]
    public async Task Is_the_one_that_was_last_agreed_on(string command)
    {
        var run = await CommandRun.OfAsync(folder, command == "ocitag" ? ["--help"] : [command, "--help"]);
        // The usage line has the name of the process.
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
    [InlineData("check --format ", "json\nsarif\ntext\n")]
    [InlineData("check --severity ", "error\ninfo\nwarning\n")]
    [InlineData("fix --pin d", "digest\n")]
    public async Task Completes_the_words_of_an_option_as_the_help_has_them(string line, string words) =>
        Assert.Equal(words, (await CommandRun.OfAsync(folder, $"[suggest:{line.Length}]", line)).Output);

    [Theory]
    [InlineData("'xml' is none of the words that --format takes: text, json, sarif\n\n'ocitag check --help' says more.\n", "check", "--format", "xml")]
    [InlineData("'none' is none of the words that --pin takes: tag, digest, both\n\n'ocitag fix --help' says more.\n", "fix", "--pin", "none")]
    [InlineData("Required argument missing for command: 'explain'.\n\n'ocitag explain --help' says more.\n", "explain")]
    [InlineData("'--fromat' is no option of this command\n\n'ocitag check --help' says more.\n", "check", "--fromat")]
    public async Task Is_named_where_the_command_is_not_understood(string error, params string[] arguments) =>
        Assert.Equal(new CommandRun(2, "", error), await CommandRun.OfAsync(folder, arguments));

    [Fact]
    public async Task Is_told_where_nothing_is_asked_for()
    {
        var run = await CommandRun.OfAsync(folder);

        Assert.Equal((2, "Required command was not provided.\n\n"), (run.ExitCode, run.Error));
        Assert.Contains("The usual way:", run.Output);
    }
}
