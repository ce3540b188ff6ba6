using System.Diagnostics;
using System.Text;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary>Lock files of two git branches that are merged.</summary>
public sealed class LockMergeTests : IAsyncLifetime
{
    const string LockName = "oci-images.lock.json";

    readonly TemporaryFolder folder = new();
    FakeRepository repository = new("latest,17.2", "17.1", "16.4");
    FakeRegistry registry = null!;

    public async Task InitializeAsync()
    {
        registry = await FakeRegistry.StartAsync(context => repository.AnswerAsync(context));
        await GitAsync("init", "--quiet", "--initial-branch", "main");
        await GitAsync("config", "user.name", "test");
        await GitAsync("config", "user.email", "test@example.com");
        await GitAsync("config", "core.autocrlf", "false");
    }

    public async Task DisposeAsync()
    {
        await registry.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Different_places_merge_line_by_line()
    {
        await CommitAsync("main", "b", "d", "f");
        await BranchAsync("one", "a", "b", "d", "f");
        await BranchAsync("other", "b", "d", "e", "f", "g");

        Assert.Equal(0, await GitAsync("merge", "--quiet", "one"));

        Assert.Equal(Keys("a", "b", "d", "e", "f", "g"), Read().Lock.Images.Keys);
        Assert.Equal(Read().Lock.Write(), LockText());
    }

    [Theory]
    [InlineData("merge")]
    [InlineData("diff3")]
    [InlineData("zdiff3")]
    public async Task Lock_keeps_the_entries_of_both_sides_of_the_same_place(string style)
    {
        await GitAsync("config", "merge.conflictStyle", style);
        await CommitAsync("main", "b");
        await BranchAsync("one", "b", "c");
        await BranchAsync("other", "a", "b", "d");
        Assert.NotEqual(0, await GitAsync("merge", "--quiet", "one"));
        Assert.Contains("<<<<<<< ", LockText());
        FilesProject.Use(folder, Image("a"), Image("b"), Image("c"), Image("d"));
        int asked = registry.Requests.Count;

        CommandRun run = await LockAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            $"{LockName}: the merge conflict is resolved: the entries of both sides are kept\n" +
            $"{LockName}: 0 new, 0 changed, 4 unchanged, 0 failed (0 requests)\n",
            run.Output);
        Assert.Equal(asked, registry.Requests.Count);
        Assert.Equal(Keys("a", "b", "c", "d"), Read().Lock.Images.Keys);
        Assert.Equal(Read().Lock.Write(), LockText());
    }

    [Fact]
    public async Task Lock_resolves_an_entry_again_that_both_sides_changed()
    {
        await CommitAsync("main", "a", "b");
        await GitAsync("checkout", "--quiet", "-b", "one");
        repository = new("latest,17.3");
        await UpdateAsync();
        await GitAsync("checkout", "--quiet", "main");
        repository = new("latest,17.4");
        await UpdateAsync();
        Assert.NotEqual(0, await GitAsync("merge", "--quiet", "one"));
        repository = new("latest,17.5");

        CommandRun run = await LockAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("the entries of both sides are kept, and 2 that differ are resolved again\n", run.Output);
        Assert.All(Read().Lock.Images.Values, entry => Assert.Equal("17.5", entry.Tag));
    }

    [Fact]
    public async Task Lock_keeps_an_entry_of_one_side_if_the_registry_fails()
    {
        folder.Write(LockName, Conflict(Line("a", "17.1"), Line("a", "17.2")));
        FilesProject.Use(folder, Image("a"));
        repository.Faults["latest"] = context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        };

        Assert.Equal(2, (await LockAsync()).ExitCode);

        Assert.Equal("17.1", Assert.Single(Read().Lock.Images.Values).Tag);
    }

    [Theory]
    [InlineData("not JSON", """    "x": 1""")]
    [InlineData("""    "docker.io/library/x:1": { "tag": "1", "note": 1 }""", """    "docker.io/library/x:1": { "tag": "1", "note": 2 }""")]
    public async Task Lock_leaves_a_conflict_that_it_does_not_understand(string one, string other)
    {
        string before = Conflict(one, other);
        folder.Write(LockName, before);
        FilesProject.Use(folder, Image("a"));

        CommandRun run = await LockAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{LockName}(4,1)' cannot be read: The file has a merge conflict", run.Error);
        Assert.Equal(before, LockText());
        Assert.Empty(registry.Requests);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("fix")]
    [InlineData("verify", "--offline")]
    public async Task Other_commands_name_the_conflict(params string[] arguments)
    {
        folder.Write(LockName, Conflict(Line("a", "17.1"), Line("a", "17.2")));
        FilesProject.Use(folder, Image("a"));

        CommandRun run = await CommandRun.OfAsync(folder, arguments);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("The file has a merge conflict; run 'ocitag lock' to resolve it", run.Output + run.Error);
    }

    [Fact]
    public async Task A_dry_run_shows_the_resolution()
    {
        string before = Conflict(Line("a", "17.1"), Line("b", "17.2"));
        folder.Write(LockName, before);
        FilesProject.Use(folder, Image("a"), Image("b"));

        CommandRun run = await LockAsync("--dry-run");

        Assert.Contains("\n-<<<<<<< HEAD\n", run.Output);
        Assert.Equal(before, LockText());
    }

    static string Conflict(string one, string other) =>
        $"{{\n  \"version\": 1,\n  \"images\": {{\n<<<<<<< HEAD\n{one}\n=======\n{other}\n>>>>>>> branch\n  }}\n}}\n";

    string Line(string image, string tag) => $"    \"{Image(image)}\": {{ \"tag\": \"{tag}\", \"digest\": \"{repository.DigestOf(tag)}\" }}";

    string Image(string text) => $"{registry.Host}/{text}";

    IEnumerable<string> Keys(params string[] images) => images.Select(Image);

    string LockText() => Encoding.UTF8.GetString(folder.Read(LockName));

    ImageLockReading Read() => ImageLock.Read(LockText());

    async Task BranchAsync(string name, params string[] images)
    {
        await GitAsync("checkout", "--quiet", "-b", name, "main");
        await CommitAsync(name, images);
    }

    async Task CommitAsync(string message, params string[] images)
    {
        FilesProject.Use(folder, images.Select(Image));
        Assert.Equal(0, (await LockAsync()).ExitCode);
        Assert.Equal(0, await GitAsync("add", LockName));
        Assert.Equal(0, await GitAsync("commit", "--quiet", "-m", message));
    }

    async Task UpdateAsync()
    {
        Assert.Equal(0, (await LockAsync("--update")).ExitCode);
        Assert.Equal(0, await GitAsync("commit", "--quiet", "-a", "-m", "update"));
    }

    async Task<int> GitAsync(params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder.FullPath,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> errors = git.StandardError.ReadToEndAsync();
        await git.StandardOutput.ReadToEndAsync();
        await errors;
        await git.WaitForExitAsync();
        return git.ExitCode;
    }

    Task<CommandRun> LockAsync(params string[] arguments) =>
        CommandRun.OfAsync(folder, host => host with { Variable = _ => null }, default, ["lock", .. arguments]);
}
