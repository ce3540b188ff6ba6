using System.Diagnostics;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary><c>ocitag lock --dry-run</c>.</summary>
public sealed class LockDryRunTests : IAsyncLifetime
{
    const string LockName = "oci-images.lock.json";

    readonly TemporaryFolder folder = new();
    readonly FakeRepository repository = new("latest,17.2", "17.1");
    FakeRegistry registry = null!;

    public async Task InitializeAsync()
    {
        registry = await FakeRegistry.StartAsync(repository.AnswerAsync);
        FilesProject.Use(folder, $"{registry.Host}/db");
    }

    public async Task DisposeAsync()
    {
        await registry.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Prints_a_patch_that_git_applies_to_the_same_file()
    {
        IReadOnlyDictionary<string, string> before = folder.Contents();

        CommandRun dry = await LockAsync("--dry-run");

        Assert.Equal((0, ""), (dry.ExitCode, dry.Error));
        Assert.Equal(before, folder.Contents());
        Assert.StartsWith($"--- /dev/null\n+++ b/{LockName}\n@@ ", dry.Output);
        Assert.Contains($"\n{LockName}: 1 new, 0 changed, 0 unchanged, 0 failed (", dry.Output);
        Assert.EndsWith(" requests) (dry run: no file is written)\n", dry.Output);

        await ApplyAsync(dry.Output);
        byte[] patched = folder.Read(LockName);
        File.Delete(folder.PathOf(LockName));
        Assert.Equal(0, (await LockAsync()).ExitCode);
        Assert.Equal(folder.Read(LockName), patched);
    }

    [Fact]
    public async Task Prints_only_the_changed_lines_of_a_file()
    {
        await LockAsync();
        FilesProject.Use(folder, $"{registry.Host}/db", $"{registry.Host}/other:17.1");

        CommandRun dry = await LockAsync("--dry-run");

        Assert.Single(dry.Output.Split('\n'), line => line.StartsWith("+ ", StringComparison.Ordinal) && line.Contains("other:17.1", StringComparison.Ordinal));
        await ApplyAsync(dry.Output);
        Assert.Contains("2 unchanged", (await LockAsync("--dry-run")).Output);
    }

    [Fact]
    public async Task Prints_no_patch_if_nothing_changes()
    {
        await LockAsync();

        CommandRun dry = await LockAsync("--dry-run", "--update");

        Assert.StartsWith($"{LockName}: 0 new, 0 changed, 1 unchanged, 0 failed (", dry.Output);
    }

    [Fact]
    public async Task Exits_as_without_the_option()
    {
        repository.Faults["latest"] = context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        };

        CommandRun dry = await LockAsync("--dry-run");
        CommandRun run = await LockAsync();

        Assert.Equal((2, 2), (run.ExitCode, dry.ExitCode));
        Assert.Equal(run.Error, dry.Error);
    }

    async Task ApplyAsync(string patch)
    {
        folder.Write("a.patch", patch);
        using Process git = Process.Start(new ProcessStartInfo("git", ["apply", "a.patch"]) { WorkingDirectory = folder.FullPath })!;
        await git.WaitForExitAsync();
        Assert.Equal(0, git.ExitCode);
    }

    Task<CommandRun> LockAsync(params string[] arguments) =>
        CommandRun.OfAsync(folder, host => host with { Variable = _ => null }, default, ["lock", .. arguments]);
}
