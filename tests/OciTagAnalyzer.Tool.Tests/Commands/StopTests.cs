using System.Diagnostics;
using System.Text;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Commands;
using OciTagAnalyzer.Tool.Terminal;
using OciTagAnalyzer.Tool.Tests.Projects;
using Spectre.Console;

namespace OciTagAnalyzer.Tool.Tests.Commands;

public sealed class StopTests : IDisposable
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>The signal that build servers send, which has the effect of Ctrl+C. Processes that a script runs in the background ignore SIGINT.</summary>
    [Fact]
    public async Task Does_not_change_the_lock_file_after_a_signal()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using FakeRegistry registry = await FakeRegistry.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        string before = """{ "version": 1, "images": { "docker.io/library/redis:7.4": { "tag": "7.4.1" } } }"""
            .Replace("docker.io/library", registry.Host, StringComparison.Ordinal);
        folder.Write("oci-images.lock.json", before);
        folder.Write("Dockerfile", $"FROM {registry.Host}/db\n");
        using Process process = ToolProcess.Start(folder, null, "lock");
        using var limit = new CancellationTokenSource(patience);
        while (registry.Requests.Count == 0)
        {
            await Task.Delay(20, limit.Token);
        }

        using Process signal = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync(limit.Token);

        Assert.Equal((2, "", "ocitag: stopped\n"),
            (process.ExitCode, await process.StandardOutput.ReadToEndAsync(limit.Token), await process.StandardError.ReadToEndAsync(limit.Token)));
        Assert.Equal(["Dockerfile", "oci-images.lock.json"], folder.Contents().Keys.Order(StringComparer.Ordinal));
        Assert.Equal(before, Encoding.UTF8.GetString(folder.Read("oci-images.lock.json")));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("fix")]
    [InlineData("lock")]
    [InlineData("pin")]
    [InlineData("verify", "--offline")]
    public async Task Prints_only_that_it_was_stopped(params string[] arguments)
    {
        folder.Write("app.csproj", "<Project");
        var error = new StringWriter();
        CommandHost host = new(folder.FullPath, new Printer(new StringWriter(), AnsiSupport.No), new Printer(error, AnsiSupport.No));

        Assert.Equal(2, await new OciTagCommand(host).RunAsync(arguments, new CancellationToken(canceled: true)));
        Assert.Equal("ocitag: stopped\n", error.ToString().ReplaceLineEndings("\n"));
    }
}
