using System.Text;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

public sealed class CircleTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Pins_an_untagged_image_and_detects_when_the_tag_moves()
    {
        await using RealRegistry registry = await RealRegistry.StartAsync();
        using var pusher = new Pusher(registry);
        string digest = await pusher.PushIndexAsync("db", "17.2", "one");
        await pusher.PushIndexAsync("db", "latest", "one");
        string image = $"{registry.Host}/db";
        FilesProject.Use(folder, image);

        Assert.Contains("OCI1001", await RunAsync(exitCode: 1, "check"));
        await RunAsync(exitCode: 0, "lock");
        await RunAsync(exitCode: 0, "fix");
        Assert.Contains($"image: {image}:17.2@{digest}\n", Encoding.UTF8.GetString(folder.Read("compose.yaml")));
        Assert.Equal("no findings\n", await RunAsync(exitCode: 0, "check", "--severity", "info"));
        Assert.EndsWith("0 new, 0 changed, 1 unchanged, 0 failed (0 requests)\n", await RunAsync(exitCode: 0, "lock"));
        Assert.Equal("1 verified, 0 changed, 0 unknown\n", await RunAsync(exitCode: 0, "verify", "--offline"));
        Assert.Equal("1 verified, 0 changed, 0 unknown\n", await RunAsync(exitCode: 0, "verify"));

        string moved = await pusher.PushIndexAsync("db", "17.2", "two");
        Assert.StartsWith($"{image}: changed: tag '17.2' was moved\n  - 17.2@{digest}\n  + 17.2@{moved}\n", await RunAsync(exitCode: 1, "verify"));
        await pusher.PushIndexAsync("db", "latest", "two");
        await RunAsync(exitCode: 0, "lock", "--update");
        Assert.Contains("OCI2001", await RunAsync(exitCode: 1, "check"));
        await RunAsync(exitCode: 0, "fix");
        Assert.Contains($"image: {image}:17.2@{moved}\n", Encoding.UTF8.GetString(folder.Read("compose.yaml")));
        await RunAsync(exitCode: 0, "verify");
    }

    async Task<string> RunAsync(int exitCode, params string[] arguments)
    {
        CommandRun run = await CommandRun.OfAsync(folder, arguments);
        Assert.True(run.ExitCode == exitCode, $"{arguments[0]} exits with {run.ExitCode}: {run.Output}{run.Error}");
        return run.Output;
    }
}
