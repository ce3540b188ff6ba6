using System.Text;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

public sealed class OutputTests : IDisposable
{
    const string Finding = "Dockerfile(1,6): warning OCI1001: Image 'redis' has no tag or digest and resolves to 'docker.io/library/redis:latest'; " +
        "pin it to a tag or digest\n";
    const string Text = Finding + "1 finding in 1 file\n";

    readonly TemporaryFolder folder = new();

    public OutputTests() => folder.Write("Dockerfile", "FROM redis\n");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("--format", "gitlab", "--output", "report")]
    [InlineData("--output", "report", "--format", "gitlab")]
    public async Task Goes_to_a_file_beside_the_text_on_the_terminal(params string[] options)
    {
        string json = (await CommandRun.OfAsync(folder, "check", "--format", "gitlab")).Output;

        Assert.Equal(new CommandRun(1, Text, ""), await CommandRun.OfAsync(folder, ["check", .. options]));
        Assert.Equal(json, Encoding.UTF8.GetString(folder.Read("report")));
    }

    [Fact]
    public async Task Has_text_as_its_default_format()
    {
        Assert.Equal(new CommandRun(1, Text, ""), await CommandRun.OfAsync(folder, "check", "--output", "report"));
        Assert.Equal(Text, Encoding.UTF8.GetString(folder.Read("report")).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Has_several_formats()
    {
        string github = (await CommandRun.OfAsync(folder, "check", "--format", "github")).Output;
        await CommandRun.OfAsync(folder, "check", "--format", "sarif", "--output", "sarif");

        var run = await CommandRun.OfAsync(
            folder, "check", "--format", "sarif", "--output", "a", "--format", "github", "--output", "-", "--format", "markdown", "--output", "b");

        Assert.Equal(new CommandRun(1, github, ""), run);
        Assert.Equal(folder.Read("sarif"), folder.Read("a"));
        Assert.StartsWith("## Image references\n", Encoding.UTF8.GetString(folder.Read("b")));
    }

    [Theory]
    [InlineData("--format", "sarif", "--format", "json")]
    [InlineData("--format", "sarif", "--format", "json", "--output", "a")]
    [InlineData("--format", "sarif", "--output", "a", "--output", "b")]
    [InlineData("--output", "a", "--output", "b")]
    public async Task Must_be_given_for_each_of_several_formats(params string[] options)
    {
        Assert.Equal(
            new CommandRun(2, "", "Invalid number of options; expected one --output for each --format ('-' for the standard output)\n"),
            await CommandRun.OfAsync(folder, ["check", .. options]));
        Assert.False(File.Exists(folder.PathOf("a")));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("a")]
    public async Task Must_differ_for_each_format(string file) => Assert.Equal(
        new CommandRun(2, "", $"Invalid value '{file}' for --output; expected another file for each --format\n"),
        await CommandRun.OfAsync(folder, "check", "--format", "sarif", "--output", file, "--format", "json", "--output", file));

    [Theory]
    [InlineData(1)]
    [InlineData(0, "--fail-on", "error")]
    [InlineData(1, "--fail-on", "warning")]
    [InlineData(1, "--fail-on", "Info")]
    [InlineData(0, "--fail-on", "none")]
    [InlineData(1, "--fail-on", "OCI1001")]
    [InlineData(1, "--fail-on", "error, oci1001")]
    [InlineData(1, "--fail-on", "error,warning")]
    [InlineData(0, "--fail-on", "OCI1002,OCI1003")]
    [InlineData(0, "--fail-on", "error,OCI1002")]
    public async Task Does_not_depend_on_what_affects_the_exit_code(int exitCode, params string[] options) =>
        Assert.Equal(new CommandRun(exitCode, Text, ""), await CommandRun.OfAsync(folder, ["check", .. options]));

    [Theory]
    [InlineData("OCI2002")]
    [InlineData("info")]
    public async Task Contains_every_finding_that_affects_the_exit_code(string threshold)
    {
        folder.Write("Dockerfile", "FROM redis:7.4\n");
        folder.Write("oci-images.lock.json", """{ "version": 1, "images": {} }""");

        Assert.Equal(new CommandRun(0, "no findings\n", ""), await CommandRun.OfAsync(folder, "check"));
        var run = await CommandRun.OfAsync(folder, "check", "--fail-on", threshold);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(": info OCI2002: ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("low")]
    [InlineData("OCI9999")]
    [InlineData("")]
    public async Task Needs_a_known_threshold(string value) => Assert.Equal(
        new CommandRun(2, "", $"Invalid value '{value}' for --fail-on; expected error, warning, info, none or rules such as OCI1001\n"),
        await CommandRun.OfAsync(folder, "check", "--fail-on", value));
}
