using System.Text;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary><c>ocitag lock --min-age</c>, and the check of what is locked.</summary>
public sealed class LockAgeTests : IAsyncLifetime
{
    const string LockName = "oci-images.lock.json";

    readonly TemporaryFolder folder = new();
    readonly SkippingClock clock = new();
    readonly FakeContent content = new();
    FakeRegistry registry = null!;

    public async Task InitializeAsync()
    {
        registry = await FakeRegistry.StartAsync(content.AnswerAsync);
        Use("db");
    }

    public async Task DisposeAsync()
    {
        await registry.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Keeps_the_entry_until_the_new_image_is_old_enough()
    {
        string old = AddImage("2024-01-01T00:00:00Z", "latest", "17.1");
        Assert.Equal(0, (await LockAsync("--min-age", "7d")).ExitCode);
        string young = AddImage("2024-12-28T10:00:00.5Z", "latest", "17.2");

        CommandRun run = await LockAsync("--update", "--min-age", "7d");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(
            $"{Image("db")}: stays at 17.1@{old[..19]}…; the image that the registry has now is not taken, since it was created at 2024-12-28 10:01 UTC, " +
                "and --min-age accepts it from 2025-01-04 10:01 UTC\n",
            run.Output);
        Assert.Contains("0 new, 0 changed, 1 unchanged, 0 failed, 1 not old enough", run.Output);
        Assert.Equal(new LockEntry("17.1", old, FakeManifests.ImageType), Entry("db"));

        clock.Pass(TimeSpan.FromDays(3.4));
        Assert.Contains("1 not old enough", (await LockAsync("--update", "--min-age", "7d")).Output);
        clock.Pass(TimeSpan.FromHours(1));
        Assert.Contains("0 new, 1 changed, 0 unchanged, 0 failed (", (await LockAsync("--update", "--min-age", "7d")).Output);
        Assert.Equal(new LockEntry("17.2", young, FakeManifests.ImageType), Entry("db"));
    }

    [Fact]
    public async Task Searches_no_tag_of_an_image_that_is_too_young()
    {
        AddImage("2024-12-28T10:00:00Z", "latest", "17.2");

        await LockAsync("--min-age", "7d");

        Assert.Equal(3, registry.Requests.Count);
        Assert.DoesNotContain(registry.Requests, request => request.Line.Contains("tags/list", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gives_no_entry_to_a_new_image_that_is_too_young()
    {
        AddImage("2024-12-28T10:00:00Z", "latest", "17.2");

        CommandRun run = await LockAsync("--min-age", "2w");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            $"ocitag: warning: '{Image("db")}' is not locked: it was created at 2024-12-28 10:00 UTC, and --min-age accepts it from 2025-01-11 10:00 UTC; " +
                "`ocitag lock` without --min-age takes it\n",
            run.Error);
        Assert.False(File.Exists(folder.PathOf(LockName)));

        Assert.Equal(0, (await LockAsync("--min-age", "12h")).ExitCode);
        Assert.Equal("17.2", Entry("db").Tag);
    }

    [Theory]
    [InlineData("{}", "it does not declare when it was created, so that --min-age does not accept it")]
    [InlineData(
        """{ "created": "1980-01-01T00:00:01Z" }""",
        "it declares 1980-01-01 00:01 UTC as its creation, which is no real time, so that --min-age does not accept it")]
    public async Task Does_not_take_an_image_of_unknown_age(string configuration, string reason)
    {
        content.AddImage("""{ "created": "2024-01-01T00:00:00Z" }""", "latest");
        Assert.Equal(0, (await LockAsync("--min-age", "7d")).ExitCode);
        LockEntry before = Entry("db");
        content.AddImage(configuration, "latest");
        Use("db", "db:latest-alpine");
        content.AddImage(configuration, "latest-alpine");

        CommandRun run = await LockAsync("--update", "--min-age", "7d");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            $"ocitag: warning: '{Image("db")}' is not updated: {reason}; `ocitag lock` without --min-age takes it\n" +
            $"ocitag: warning: '{Image("db:latest-alpine")}' is not locked: {reason}; `ocitag lock` without --min-age takes it\n",
            run.Error);
        Assert.Equal(before, Entry("db"));
    }

    [Fact]
    public async Task Does_not_ask_for_the_age_of_what_is_locked_already()
    {
        AddImage("2024-12-28T10:00:00Z", "latest", "17.2");
        Assert.Equal(0, (await LockAsync()).ExitCode);

        int asked = registry.Requests.Count;

        CommandRun run = await LockAsync("--update", "--min-age", "7d");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("0 new, 0 changed, 1 unchanged, 0 failed (", run.Output);
        Assert.Equal(3, registry.Requests.Count - asked);
    }

    [Fact]
    public async Task Takes_a_digest_of_the_sources_at_any_age()
    {
        string digest = AddImage("2024-12-28T10:00:00Z", "17.2");
        Use($"db@{digest}");

        Assert.Equal(0, (await LockAsync("--min-age", "7d")).ExitCode);

        Assert.Equal(digest, Entry($"db@{digest}").Digest);
    }

    [Fact]
    public async Task Names_the_reason_for_each_image_that_pin_leaves()
    {
        AddImage("2024-12-28T10:00:00Z", "latest", "17.2");

        CommandRun run = await RunAsync("pin", "--min-age", "7d");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("(not locked: it was created at 2024-12-28 10:00 UTC, and --min-age accepts it from 2025-01-04 10:00 UTC)", run.Output);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("d")]
    [InlineData("7m")]
    [InlineData("-7d")]
    [InlineData("1.5d")]
    [InlineData("99999d")]
    [InlineData("99999999999d")]
    public async Task Rejects_an_invalid_age(string age)
    {
        CommandRun run = await LockAsync("--min-age", age);

        Assert.Equal((2, $"Invalid value '{age}' for --min-age; expected an age such as 7d, 12h or 2w\n"), (run.ExitCode, run.Error));
        Assert.Empty(registry.Requests);
    }

    // A registry may return any digest in a header.
    [Theory]
    [InlineData("--update")]
    [InlineData("--min-age", "1h")]
    public async Task Locks_no_digest_whose_content_the_registry_does_not_have(params string[] arguments)
    {
        AddImage("2024-01-01T00:00:00Z", "latest");
        content.Head = response => response.Headers["Docker-Content-Digest"] = FakeManifests.DigestOf([]);

        CommandRun run = await LockAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"'{Image("db")}' is not locked: {registry.Host} has no 'db@{FakeManifests.DigestOf([])}'", run.Error);
        Assert.False(File.Exists(folder.PathOf(LockName)));
    }

    [Fact]
    public async Task Locks_no_digest_whose_content_is_different()
    {
        AddImage("2024-01-01T00:00:00Z", "latest");
        string wrong = FakeManifests.DigestOf([]);
        content.Add(FakeManifests.ImageType, """{ "schemaVersion": 2, "config": {}, "layers": [] }""", wrong);
        content.Head = response => response.Headers["Docker-Content-Digest"] = wrong;

        CommandRun run = await LockAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{registry.Host} returned another manifest for 'db@{wrong}'", run.Error);
    }

    string AddImage(string created, params string[] tags)
    {
        string digest = "";
        foreach (string tag in tags)
        {
            digest = content.AddImage($$"""{ "created": "{{created}}" }""", tag);
        }

        return digest;
    }

    string Image(string text) => $"{registry.Host}/{text}";

    void Use(params string[] images) => FilesProject.Use(folder, images.Select(Image));

    Task<CommandRun> LockAsync(params string[] arguments) => RunAsync(["lock", .. arguments]);

    Task<CommandRun> RunAsync(params string[] arguments) =>
        CommandRun.OfAsync(folder, host => host with { Clock = clock, Variable = _ => null }, default, arguments);

    LockEntry Entry(string image) => ImageLock.Read(Encoding.UTF8.GetString(folder.Read(LockName))).Lock.Images[Image(image)];
}
