using System.Text;
using Microsoft.AspNetCore.Http;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary><c>ocitag lock</c> with a registry that fails.</summary>
public sealed class LockFaultTests : IAsyncLifetime
{
    const string LockName = "oci-images.lock.json";

    readonly TemporaryFolder folder = new();
    readonly SkippingClock clock = new();
    FakeRepository repository = new("latest,17.2", "17.1");
    FakeRegistry registry = null!;

    public async Task InitializeAsync() => registry = await FakeRegistry.StartAsync(context => repository.AnswerAsync(context));

    public async Task DisposeAsync()
    {
        await registry.DisposeAsync();
        folder.Dispose();
    }

    public static TheoryData<string, string> TagListFaults => new()
    {
        { "500", "returned status 500" },
        { "403", "denies access (status 403)" },
        { "404", "has no 'db'" },
        { "429", "returned status 429" },
        { "html", "returned no list of tags for 'db'" },
        { "huge", "returned more than 4 MiB" },
        { "link", "continues the tags of 'db' on another host" },
        { "second page", "returned status 500" },
    };

    [Theory]
    [MemberData(nameof(TagListFaults))]
    public async Task Warns_about_an_unknown_tag_and_looks_for_it_again(string fault, string cause)
    {
        Use(Image("db"));
        repository.TagList = TagListFault(fault);

        CommandRun run = await LockAsync();
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"ocitag: warning: '{Image("db")}' is locked by its digest only: its tag cannot be determined, since ", run.Error);
        Assert.Contains(cause, run.Error);
        Assert.EndsWith("; the next `ocitag lock` looks for it again\n", run.Error);
        Assert.Contains("1 new, 0 changed, 0 unchanged, 0 failed, 1 without a known tag", run.Output);
        Assert.Equal(new LockEntry(null, repository.DigestOf("latest"), FakeManifests.IndexType) { IsTagPending = true }, Entry("db"));
        Assert.Contains($"\"mediaType\": \"{FakeManifests.IndexType}\", \"tagPending\": true }}", LockText());

        CommandRun again = await LockAsync();
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("0 new, 0 changed, 1 unchanged, 0 failed, 1 without a known tag", again.Output);

        // The search uses the locked digest, even if 'latest' has moved.
        string locked = repository.DigestOf("latest");
        repository.Faults["latest"] = context => FakeManifests.AnswerAsync(context, FakeManifests.Index("moved"));
        repository.TagList = null;
        CommandRun found = await LockAsync();
        Assert.Equal((0, ""), (found.ExitCode, found.Error));
        Assert.StartsWith($"{Image("db")}: {locked[..19]}… -> 17.2@{locked[..19]}…\n", found.Output);
        Assert.Equal(new LockEntry("17.2", locked, FakeManifests.IndexType), Entry("db"));

        int asked = registry.Requests.Count;
        Assert.Equal(0, (await LockAsync()).ExitCode);
        Assert.Equal(asked, registry.Requests.Count);
    }

    [Fact]
    public async Task Warns_if_the_only_candidate_gets_no_response()
    {
        Use(Image("db"));
        repository = new("latest,17.2");
        repository.Faults["17.2"] = Status(503);

        CommandRun run = await LockAsync();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("since " + registry.Host + " returned status 503", run.Error);
        Assert.True(Entry("db").IsTagPending);

        repository.Faults.Clear();
        Assert.Equal(0, (await LockAsync()).ExitCode);
        Assert.Equal("17.2", Entry("db").Tag);
    }

    [Fact]
    public async Task Uses_another_tag_if_one_gets_no_response()
    {
        Use(Image("db"));
        repository = new("latest,17.2,16.9", "18.0");
        repository.Faults["18.0"] = Status(503);

        CommandRun run = await LockAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("17.2", Entry("db").Tag);
    }

    [Fact]
    public async Task Does_not_search_again_if_no_tag_has_the_digest()
    {
        Use(Image("db"));
        repository = new("latest,nightly", "17.1");

        Assert.Equal(0, (await LockAsync()).ExitCode);
        int asked = registry.Requests.Count;
        Assert.Equal(new LockEntry(null, repository.DigestOf("latest"), FakeManifests.IndexType), Entry("db"));

        Assert.Equal(0, (await LockAsync()).ExitCode);
        Assert.Equal(asked, registry.Requests.Count);
    }

    [Fact]
    public async Task Stops_the_search_when_no_tag_has_the_digest()
    {
        Use(Image("db"));
        repository = new("latest", "17.1") { TagList = Status(403) };
        Assert.Equal(1, (await LockAsync()).ExitCode);

        repository.TagList = null;
        Assert.Equal(0, (await LockAsync()).ExitCode);

        Assert.False(Entry("db").IsTagPending);
        Assert.Null(Entry("db").Tag);
    }

    [Fact]
    public async Task Keeps_a_tag_and_its_digest_if_the_new_tag_is_unknown()
    {
        Use(Image("db"));
        await LockAsync();
        LockEntry before = Entry("db");
        repository = new("latest,18.0") { TagList = Status(403) };

        CommandRun run = await LockAsync("--update");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"ocitag: warning: '{Image("db")}' is not updated: the new tag cannot be determined, since ", run.Error);
        Assert.Equal(before, Entry("db"));
    }

    [Fact]
    public async Task Keeps_the_fields_of_an_entry_whose_tag_is_found_later()
    {
        Use(Image("db"));
        folder.Write(LockName,
            $$"""{ "version": 1, "images": { "{{Image("db")}}": { "tagPending": true, "digest": "{{repository.DigestOf("17.1")}}", "note": 1 } } }""");

        Assert.Equal(0, (await LockAsync()).ExitCode);

        Assert.Contains($$"""{ "tag": "17.1", "digest": "{{repository.DigestOf("17.1")}}", "note": 1 }""", LockText());
    }

    // The reference already contains a version, so there is nothing to warn about.
    [Fact]
    public async Task Does_not_warn_about_a_requested_version()
    {
        Use(Image("db:17"));
        repository = new("17,17.2.1") { TagList = Status(500) };

        CommandRun run = await LockAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(new LockEntry(null, repository.DigestOf("17"), FakeManifests.IndexType), Entry("db:17"));
    }

    // All tags, grouped by image | the reference | the locked version.
    [Theory]
    [InlineData("23,23.7,23.7.0,latest 22,22.14,22.14.0,lts 20,20.18,20.18.3 21,21.7.3 19.9.0 23.6.0 22.13.1", "node:lts", "22.14.0")]
    [InlineData("latest,2022-latest,2022-CU16-ubuntu-22.04 2022-CU15-ubuntu-22.04 2019-latest,2019-CU29-ubuntu-20.04 2017-latest", "mssql/server",
        "2022-CU16-ubuntu-22.04")]
    [InlineData("latest,2022-latest", "mssql/server", null)]
    [InlineData("latest,17.6.1-ce.0 17.6.0-ce.0 17.5.3-ce.0 nightly rc", "gitlab/gitlab-ce", "17.6.1-ce.0")]
    [InlineData("8.0-alpine,8.0.11-alpine3.20 8.0,8.0.11 8.0.10-alpine3.20 9.0-alpine,9.0.0-alpine3.20", "dotnet/aspnet:8.0-alpine", "8.0.11-alpine3.20")]
    [InlineData(
        "latest,23,23-jdk,23.0.1_11-jdk 23-jre,23.0.1_11-jre 21,21-jdk,21.0.5_11-jdk 23-jdk-alpine,23.0.1_11-jdk-alpine", "eclipse-temurin", "23.0.1_11-jdk")]
    [InlineData("latest,23,23-jdk,23.0.1_11-jdk 23-jre,23.0.1_11-jre", "eclipse-temurin:23", "23.0.1_11-jdk")]
    [InlineData("latest,2.0.0-rc.3 2.0.0-rc.2 1.0.0 1.1.0 1.2.0 1.3.0 1.4.0 1.5.0 1.6.0 1.7.0 1.8.0 1.9.0 1.10.0 1.11.0 1.12.0 1.13.0 1.14.0 1.15.0 1.16.0 " +
        "1.17.0 1.18.0 1.19.0 1.20.0 1.21.0", "app", "2.0.0-rc.3")]
    [InlineData("latest,prod-2022 2021.1.0", "app", null)]
    [InlineData("17,17-alpine", "db:17", null)]
    [InlineData("17.1.4,17.1.4-alpine", "db:17.1.4", null)]
    public async Task Uses_the_version_that_has_the_digest(string tags, string asked, string? expected)
    {
        Use(Image(asked));
        folder.Write(".editorconfig", "root = true\n[*]\noci_tag.floating_tags = latest,lts,prod*\n");
        repository = new(tags.Split(' '));

        CommandRun run = await LockAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(expected, Entry(asked).Tag);
        Assert.InRange(registry.Requests.Count, 1, 12);
    }

    [Fact]
    public async Task Finds_a_version_after_build_numbers()
    {
        Use(Image("app"));
        repository = new([.. Enumerable.Range(1057, 60).Select(build => $"{build}"), "latest,v1.4.2", "v1.4.1"]);

        Assert.Equal(0, (await LockAsync()).ExitCode);

        Assert.Equal("v1.4.2", Entry("app").Tag);
        Assert.Equal(4, registry.Requests.Count);
    }

    [Fact]
    public async Task Sends_shared_requests_of_one_repository_once()
    {
        Use(Image("db"), Image("db:17"), Image("db:16"));
        repository = new("latest,17,17.2.0", "16,16.6.0");

        Assert.Equal(0, (await LockAsync()).ExitCode);

        Assert.Equal("17.2.0", Entry("db").Tag);
        Assert.Equal("17.2.0", Entry("db:17").Tag);
        Assert.Equal("16.6.0", Entry("db:16").Tag);
        Assert.Single(registry.Requests, request => request.Line.Contains("/tags/list", StringComparison.Ordinal));
        Assert.Equal(registry.Requests.Count, registry.Requests.Select(request => request.Line).Distinct().Count());
    }

    [Fact]
    public async Task Stops_requests_to_a_host_that_always_fails()
    {
        Use([.. Enumerable.Range(0, 200).Select(number => Image($"app{number}"))]);
        await registry.DisposeAsync();
        registry = await FakeRegistry.StartAsync(Status(500));
        Use([.. Enumerable.Range(0, 200).Select(number => Image($"app{number}"))]);

        CommandRun run = await LockAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            $"not locked: {registry.Host} failed 3 times in a row and gets no further requests in this run ({registry.Host} returned status 500)\n", run.Error);
        Assert.InRange(run.Error.Split('\n').Length, 2, 12);
        Assert.InRange(registry.Requests.Count, 5, 60);
        Assert.Contains("0 new, 0 changed, 0 unchanged, 200 failed", run.Output);
    }

    [Fact]
    public async Task Stops_requests_for_tags_but_not_for_digests()
    {
        Use([.. Enumerable.Range(0, 40).Select(number => Image($"app{number}"))]);
        repository.TagList = Status(500);

        CommandRun run = await LockAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("40 new, 0 changed, 0 unchanged, 0 failed, 40 without a known tag", run.Output);
        Assert.InRange(registry.Requests.Count(request => request.Line.Contains("/tags/list", StringComparison.Ordinal)), 5, 60);
    }

    [Fact]
    public async Task Waits_for_a_host_once_for_all_images_and_at_most_two_minutes()
    {
        Use([.. Enumerable.Range(0, 200).Select(number => Image($"app{number}"))]);
        await registry.DisposeAsync();
        registry = await FakeRegistry.StartAsync(Busy("59"));
        Use([.. Enumerable.Range(0, 200).Select(number => Image($"app{number}"))]);
        DateTimeOffset start = clock.GetUtcNow();

        CommandRun run = await LockAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("requires pauses of more than 120 s in total", run.Error);
        Assert.InRange((clock.GetUtcNow() - start).TotalSeconds, 59, 120 + 59);
        Assert.InRange(registry.Requests.Count, 2, 60);
    }

    [Fact]
    public async Task Continues_after_a_pause()
    {
        Use([.. Enumerable.Range(0, 30).Select(number => Image($"app{number}"))]);
        int asked = 0;
        await registry.DisposeAsync();
        registry =
            await FakeRegistry.StartAsync(context => Interlocked.Increment(ref asked) is > 20 and < 25 ? Busy("30")(context) : repository.AnswerAsync(context));
        Use([.. Enumerable.Range(0, 30).Select(number => Image($"app{number}"))]);

        CommandRun run = await LockAsync();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("30 new, 0 changed, 0 unchanged, 0 failed (", run.Output);
    }

    [Fact]
    public async Task Writes_resolved_images_when_it_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        int asked = 0;
        await registry.DisposeAsync();
        registry = await FakeRegistry.StartAsync(async context =>
        {
            if (Interlocked.Increment(ref asked) > 60)
            {
                await stop.CancelAsync();
            }

            await repository.AnswerAsync(context);
        });
        Use([.. Enumerable.Range(0, 100).Select(number => Image($"app{number:000}"))]);

        CommandRun run = await LockAsync(stop.Token);

        Assert.Equal((2, "ocitag: stopped\n"), (run.ExitCode, run.Error));
        int done = ImageLock.Read(LockText()).Lock.Images.Count;
        // How far the images are that are resolved at the same time depends on the machine.
        Assert.InRange(done, 1, 25);
        Assert.All(ImageLock.Read(LockText()).Lock.Images.Values, entry => Assert.Equal("17.2", entry.Tag));
        Assert.Contains($"{done} new, 0 changed, 0 unchanged, 0 failed, {100 - done} not resolved", run.Output);

        asked = int.MinValue;
        Assert.Contains($"{100 - done} new, 0 changed, {done} unchanged, 0 failed (", (await LockAsync()).Output);
    }

    /// <summary>What is written before the process ends without a chance to write the rest.</summary>
    [Fact]
    public async Task Writes_resolved_images_during_the_run()
    {
        int written = -1;
        int asked = 0;
        await registry.DisposeAsync();
        registry = await FakeRegistry.StartAsync(async context =>
        {
            clock.Pass(TimeSpan.FromSeconds(0.3));
            if (Interlocked.Increment(ref asked) == 200)
            {
                written = ImageLock.Read(LockText()).Lock.Images.Count;
            }

            await repository.AnswerAsync(context);
        });
        Use([.. Enumerable.Range(0, 100).Select(number => Image($"app{number:000}"))]);

        Assert.Equal(0, (await LockAsync()).ExitCode);

        Assert.InRange(written, 30, 50);
        Assert.Equal(100, ImageLock.Read(LockText()).Lock.Images.Count);
    }

    [Fact]
    public async Task Does_not_overwrite_a_lock_file_that_changes_during_the_run()
    {
        const string Other = """{ "version": 1, "images": { "docker.io/library/redis:7.4": { "tag": "7.4.1" } } }""";
        int asked = 0;
        await registry.DisposeAsync();
        registry = await FakeRegistry.StartAsync(async context =>
        {
            int number = Interlocked.Increment(ref asked);
            if (number == 100)
            {
                // The lock file is written once, and no longer when it changes.
                clock.Pass(TimeSpan.FromSeconds(2));
            }

            if (number == 300)
            {
                folder.Write(LockName, Other);
            }

            await repository.AnswerAsync(context);
        });
        Use([.. Enumerable.Range(0, 100).Select(number => Image($"app{number:000}"))]);

        CommandRun run = await LockAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("it was changed in the meantime", run.Error);
        Assert.Equal(Other, LockText());
    }

    // With four requests for each image, 500 images are locked quickly.
    [Fact]
    public async Task Sends_four_requests_for_an_image_without_a_tag()
    {
        Use([.. Enumerable.Range(0, 500).Select(number => Image($"app{number}"))]);

        CommandRun run = await LockAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2000, registry.Requests.Count);
    }

    string Image(string text) => $"{registry.Host}/{text}";

    void Use(params string[] images) =>
        folder.Write("compose.yaml", "services:\n" + string.Concat(images.Select((image, number) => $"  s{number}:\n    image: {image}\n")));

    Task<CommandRun> LockAsync(params string[] arguments) => LockAsync(default, arguments);

    Task<CommandRun> LockAsync(CancellationToken cancellation, params string[] arguments) =>
        CommandRun.OfAsync(folder, host => host with { Clock = clock, Variable = _ => null }, cancellation, ["lock", .. arguments]);

    string LockText() => Encoding.UTF8.GetString(folder.Read(LockName));

    LockEntry Entry(string image) => ImageLock.Read(LockText()).Lock.Images[Image(image)];

    static RequestDelegate TagListFault(string fault) => fault switch
    {
        "429" => Busy("1"),
        "html" => context => context.Response.WriteAsync("<html><body>Sign in</body></html>"),
        "huge" => context => context.Response.WriteAsync($$"""{ "tags": ["17.2"], "padding": "{{new string('x', 5 * 1024 * 1024)}}" }"""),
        "link" => Page("<http://registry.invalid/v2/db/tags/list?last=a>; rel=\"next\""),
        "second page" => context => context.Request.Query.ContainsKey("last") ? Status(500)(context) : Page("</v2/db/tags/list?last=a>; rel=\"next\"")(context),
        _ => Status(int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture)),
    };

    static RequestDelegate Page(string link) => context =>
    {
        context.Response.Headers.Link = link;
        return context.Response.WriteAsync("""{ "tags": ["17.2", "17.1"] }""");
    };

    static RequestDelegate Status(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    static RequestDelegate Busy(string retryAfter) => context =>
    {
        context.Response.StatusCode = 429;
        context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    };
}
