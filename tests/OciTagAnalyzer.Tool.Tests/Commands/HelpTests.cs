using System.Reflection;
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
        string file = Path.Combine(SnapshotFolder(), command + ".help.txt");
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

    // A caller's file path would not do: on a build server the compiler writes it as the repository's, not the machine's.
    static string SnapshotFolder() => typeof(HelpTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "SnapshotFolder")
        .Value!;
}
