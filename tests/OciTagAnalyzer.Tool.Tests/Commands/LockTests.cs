using System.Text;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

public sealed class LockTests : IAsyncLifetime
{
    const string LockName = "oci-images.lock.json";

    readonly TemporaryFolder folder = new();
    RealRegistry registry = null!;
    Pusher pusher = null!;

    public async Task InitializeAsync()
    {
        registry = await RealRegistry.StartAsync();
        pusher = new(registry);
    }

    public async Task DisposeAsync()
    {
        pusher.Dispose();
        await registry.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Keeps_the_reference_as_the_key_and_finds_the_version()
    {
        string one = await PushAsync("db", "one", "17.1", "17.1-alpine");
        string two = await PushAsync("db", "two", "17", "17.2", "17.2-alpine", "latest");
        await FilesProject.CreateInAsync(folder, Image("db"), Image("db:17.1"), Image("db:latest"));

        CommandRun run = await RunAsync("lock");

        Assert.Equal(new CommandRun(0, $"""
            {Image("db")}: 17.2@{two[..19]}…
            {Image("db:17.1")}: {one[..19]}…
            {LockName}: 2 new, 0 changed, 0 unchanged, 0 failed (8 requests)

            """, ""), run);
        Assert.Equal($$"""
            {
              "version": 1,
              "images": {
                "{{Image("db")}}": { "tag": "17.2", "digest": "{{two}}", "mediaType": "{{FakeManifests.IndexType}}" },
                "{{Image("db:17.1")}}": { "digest": "{{one}}", "mediaType": "{{FakeManifests.IndexType}}" }
              }
            }

            """, LockText());
    }

    [Fact]
    public async Task Locks_only_the_digest_if_no_version_has_it()
    {
        await PushAsync("db", "one", "17.1");
        string two = await PushAsync("db", "two", "latest", "nightly");
        FilesProject.Use(folder, Image("db"));

        await RunAsync("lock");

        Assert.Equal(new LockEntry(null, two, FakeManifests.IndexType), Entry("db"));
    }

    // The reference | the locked version | the tags of the same image | the tags of another image.
    [Theory]
    [InlineData("db", "2022-CU16-ubuntu-22.04", "latest,2022-latest,2022-CU16-ubuntu-22.04", "2022-CU15-ubuntu-22.04,2019-CU29-ubuntu-20.04")]
    [InlineData("db", "17.6.1-ce.0", "latest,17.6.1-ce.0", "17.6.0-ce.0,nightly")]
    [InlineData("db:8.0-alpine", "8.0.11-alpine3.20", "8.0-alpine,8.0.11-alpine3.20", "8.0,8.0.11,8.0.10-alpine3.20,9.0.0-alpine3.20")]
    [InlineData("db", "23.0.1_11-jdk", "latest,23,23-jdk,23.0.1_11-jdk", "23-jre,23.0.1_11-jre,21.0.5_11-jdk")]
    [InlineData("db", "2.0.0-rc.3", "latest,2.0.0-rc.3", "1.0.0,1.1.0,1.2.0,2.0.0-rc.2")]
    [InlineData("db", null, "latest,2022-latest", "2021.1.0")]
    public async Task Uses_the_version_that_has_the_same_digest(string asked, string? version, string tags, string others)
    {
        string digest = await PushAsync("db", "one", tags.Split(','));
        await PushAsync("db", "two", others.Split(','));
        folder.Write("Dockerfile", $"FROM {Image(asked)}\n");

        CommandRun run = await RunAsync("lock");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(new LockEntry(version, digest, FakeManifests.IndexType), Entry(asked));
        Assert.Equal(0, (await RunAsync("verify")).ExitCode);
    }

    [Fact]
    public async Task Does_not_change_entries_without_the_update_option()
    {
        await PushAsync("db", "one", "17.1", "latest");
        await PushAsync("web", "one", "1.0", "latest");
        FilesProject.Use(folder, Image("db"), Image("web"));
        await RunAsync("lock");
        string before = LockText();
        await PushAsync("db", "two", "17.2", "latest");
        await PushAsync("web", "two", "1.1", "latest");

        CommandRun nothing = await RunAsync("lock");
        Assert.Equal(new CommandRun(0, $"{LockName}: 0 new, 0 changed, 2 unchanged, 0 failed (0 requests)\n", ""), nothing);
        Assert.Equal(before, LockText());

        await RunAsync("lock", "--update", $"{registry.Host}/db");
        Assert.Equal("17.2", Entry("db").Tag);
        Assert.Equal("1.0", Entry("web").Tag);

        await RunAsync("lock", "--update");
        Assert.Equal("1.1", Entry("web").Tag);
    }

    [Fact]
    public async Task Keeps_unknown_fields_and_an_edited_tag()
    {
        string one = await PushAsync("db", "one", "17.1", "17.1.0");
        FilesProject.Use(folder, Image("db"));
        folder.Write(LockName, $$"""{ "version": 1, "comment": "ours", "images": { "{{Image("db")}}": { "note": [1], "tag": "17.1" } } }""");

        CommandRun run = await RunAsync("lock");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($$"""
            {
              "version": 1,
              "images": {
                "{{Image("db")}}": { "tag": "17.1", "digest": "{{one}}", "mediaType": "{{FakeManifests.IndexType}}", "note": [1] }
              },
              "comment": "ours"
            }

            """, LockText());
    }

    [Fact]
    public async Task Locks_the_other_images_if_one_fails()
    {
        await PushAsync("db", "one", "17.1");
        FilesProject.Use(folder, Image("db:17.1"), Image("none:1"));

        CommandRun run = await RunAsync("lock");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"ocitag: '{Image("none:1")}' is not locked: {registry.Host} has no 'none:1'\n", run.Error);
        Assert.NotNull(Entry("db:17.1").Digest);
    }

    [Fact]
    public async Task Reports_images_that_differ_from_the_lock_file()
    {
        await PushAsync("db", "one", "17.1");
        await PushAsync("db", "two", "17.2", "latest");
        FilesProject.Use(folder, Image("db"));
        await RunAsync("lock");
        FilesProject.Use(folder, Image("db:17.1"));

        CommandRun run = await RunAsync("lock");

        Assert.StartsWith($"compose.yaml: '{Image("db:17.1")}' differs from its pin in the lock file; run `ocitag fix`\n", run.Output);
    }

    [Fact]
    public async Task Finds_the_same_images_as_the_analyzers()
    {
        await PushAsync("db", "one", "17.1");
        await PushAsync("web", "one", "1.0", "1.0.3", "stable");
        await FilesProject.CreateInAsync(folder);
        folder.Write(".editorconfig", "root = true\n[*.cs]\noci_tag.detection = names\noci_tag.floating_tags = stable\n");
        folder.Write("Shop.cs", $$"""
            class PodSpec { public string Image { get; set; } }
            class Shop { object Pods => new[] { new PodSpec { Image = "{{Image("db:17.1")}}" }, new PodSpec { Image = "{{Image("web:stable")}}" } }; }
            """);

        await RunAsync("lock");

        Assert.NotNull(Entry("db:17.1").Digest);
        Assert.Equal("1.0.3", Entry("web:stable").Tag);
    }

    [Fact]
    public async Task Finds_an_image_whose_tag_is_a_constant_that_others_share()
    {
        string db = await PushAsync("db", "one", "17.1");
        string web = await PushAsync("web", "one", "17.1");
        await AspireStub.CreateInAsync(folder, ("App.cs", $$"""
            using Aspire.Hosting;

            class App
            {
                const string Tag = "17.1";

                void Run(IDistributedApplicationBuilder builder)
                {
                    builder.AddContainer("db", "{{Image("db")}}", Tag);
                    builder.AddContainer("web", "{{Image("web")}}").WithImageTag(Tag);
                }
            }
            """));

        CommandRun run = await RunAsync("lock");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal((db, web), (Entry("db:17.1").Digest, Entry("web:17.1").Digest));

        CommandRun pruned = await RunAsync("lock", "--prune");
        Assert.Equal((0, ""), (pruned.ExitCode, pruned.Error));
        Assert.Equal(2, ImageLock.Read(LockText()).Lock.Images.Count);
    }

    [Fact]
    public async Task Writes_the_lock_file_of_a_folder_above()
    {
        await PushAsync("db", "one", "17.1");
        folder.Write(LockName, """{ "version": 1, "images": {} }""");
        folder.Write("src/app/app.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><AdditionalFiles Include="Dockerfile" /></ItemGroup>
            </Project>
            """);
        folder.Write("src/app/Dockerfile", $"FROM {Image("db:17.1")}\n");
        await folder.RestoreAsync("src/app/app.csproj");

        await RunAsync("lock", "src/app");

        Assert.NotNull(Entry("db:17.1").Digest);
        Assert.False(File.Exists(folder.PathOf($"src/app/{LockName}")));
    }

    [Fact]
    public async Task Removes_unused_entries_with_the_prune_option()
    {
        string one = await PushAsync("db", "one", "17.1");
        string used = $$"""    "{{Image("db:17.1")}}": { "digest": "{{one}}", "mediaType": "{{FakeManifests.IndexType}}" }""";
        folder.Write("deploy/Dockerfile", $"FROM {Image("db:17.1")}\n");
        folder.Write(LockName, $$"""{ "version": 1, "images": { "{{Image("old:1")}}": { "digest": "{{one}}" }, {{used}} } }""");

        CommandRun kept = await RunAsync("lock", "deploy", "--prune");
        Assert.Equal(2, kept.ExitCode);
        Assert.Contains("no entry is removed from the lock file, since ", kept.Error);
        Assert.Equal(2, ImageLock.Read(LockText()).Lock.Images.Count);

        CommandRun run = await RunAsync("lock", "--prune");
        Assert.Equal(new CommandRun(
            0, $"{Image("old:1")}: removed, since nothing uses it\n{LockName}: 0 new, 0 changed, 1 removed, 1 unchanged, 0 failed (0 requests)\n", ""), run);
        Assert.Equal($$"""
            {
              "version": 1,
              "images": {
            {{used}}
              }
            }

            """, LockText());
    }

    [Theory]
    [InlineData("src/app", "class Shop { }", "since PATH is a single project")]
    [InlineData(".", "class Shop : Missing { }", "since not all code could be read")]
    public async Task Removes_nothing_if_something_was_not_read(string path, string code, string reason)
    {
        string before = $$"""{ "version": 1, "images": { "{{Image("old:1")}}": { "digest": "{{FakeManifests.DigestOf([])}}" } } }""";
        folder.Write(
            "src/app/app.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        folder.Write("src/app/Shop.cs", code);
        folder.Write(LockName, before);
        await folder.RestoreAsync("src/app/app.csproj");

        CommandRun run = await RunAsync("lock", path, "--prune");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Error);
        Assert.Contains("\"" + Image("old:1") + "\"", LockText());
    }

    [Fact]
    public async Task Keeps_line_breaks_and_byte_order_mark()
    {
        await PushAsync("db", "one", "17.1");
        folder.Write("Dockerfile", $"FROM {Image("db:17.1")}\n");
        await RunAsync("lock");
        string text = "\uFEFF" + LockText().Replace("\n", "\r\n");
        folder.Write(LockName, text);

        await RunAsync("lock");
        Assert.Equal(text, LockText());

        string two = await PushAsync("db", "two", "17.1");
        await RunAsync("lock", "--update");
        Assert.Equal(two, Entry("db:17.1").Digest);
        Assert.DoesNotContain('\n', LockText().Replace("\r\n", ""));
        Assert.StartsWith("\uFEFF{", LockText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_a_valid_file_in_concurrent_runs()
    {
        await PushAsync("db", "one", "17.1");
        folder.Write("Dockerfile", $"FROM {Image("db:17.1")}\n");

        CommandRun[] runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync("lock")));

        Assert.Contains(runs, run => run.ExitCode == 0);
        Assert.NotNull(Entry("db:17.1").Digest);
        Assert.Equal(["Dockerfile", LockName], folder.Contents().Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{ "version": 1, "images": {} }""")]
    [InlineData(null)]
    public async Task Writes_no_lock_file_outside_of_the_repository(string? there)
    {
        await PushAsync("db", "one", "17.1");
        using var elsewhere = new TemporaryFolder();
        if (there is not null)
        {
            elsewhere.Write(LockName, there);
        }

        folder.Write("app.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><AdditionalFiles Include="Dockerfile;{elsewhere.PathOf(LockName)}" /></ItemGroup>
            </Project>
            """);
        folder.Write("Dockerfile", $"FROM {Image("db:17.1")}\n");
        await folder.RestoreAsync("app.csproj");

        CommandRun run = await RunAsync("lock");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{LockName}' is not written: it is outside of ", run.Error);
        Assert.Equal(there, File.Exists(elsewhere.PathOf(LockName)) ? Encoding.UTF8.GetString(elsewhere.Read(LockName)) : null);
    }

    // A project uses the nearest lock file in its folder or above it.
    [Theory]
    [InlineData("src/App", "src/Lib", "src")]
    [InlineData("App", "App/Lib", "App")]
    [InlineData("deep/a/App", "Lib", "")]
    public async Task Creates_the_lock_file_where_all_projects_of_the_solution_use_it(string app, string lib, string expected)
    {
        await PushAsync("db", "one", "17.1");
        await PushAsync("cache", "two", "7.4");
        Directory.CreateDirectory(folder.PathOf(".git"));
        await CreateSolutionAsync(app, lib);

        CommandRun run = await RunAsync("lock", $"{app}/App.slnx");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string file = Path.Combine(expected, LockName);
        Assert.Equal([file], folder.Contents().Keys.Where(path => Path.GetFileName(path) == LockName));
        Assert.Equal(2, ImageLock.Read(Encoding.UTF8.GetString(folder.Read(file))).Lock.Images.Count);
        Assert.Contains("0 new, 0 changed, 2 unchanged", (await RunAsync("lock", $"{app}/App.slnx")).Output);
        Assert.DoesNotContain("OCI2002", (await RunAsync("check", $"{app}/App.slnx", "--severity", "info")).Output);
    }

    [Fact]
    public async Task Writes_no_entry_of_a_project_outside_of_the_repository()
    {
        await PushAsync("db", "one", "17.1");
        await PushAsync("cache", "two", "7.4");
        Directory.CreateDirectory(folder.PathOf("App/.git"));
        await CreateSolutionAsync("App", "Lib");

        CommandRun run = await RunAsync("lock", "App/App.slnx");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"Lib/{LockName}' is not written: it is outside of ", run.Error);
        string file = Path.Combine("App", LockName);
        Assert.Equal([file], folder.Contents().Keys.Where(path => Path.GetFileName(path) == LockName));
        Assert.Equal([Image("db:17.1")], ImageLock.Read(Encoding.UTF8.GetString(folder.Read(file))).Lock.Images.Keys);
    }

    [Fact]
    public async Task Does_not_follow_a_link_out_of_the_repository()
    {
        await PushAsync("db", "one", "17.1");
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write(LockName, """{ "version": 1, "images": {} }""");
        File.CreateSymbolicLink(folder.PathOf(LockName), elsewhere.PathOf(LockName));
        folder.Write("Dockerfile", $"FROM {Image("db:17.1")}\n");

        CommandRun run = await RunAsync("lock");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{LockName}' is not written: it is outside of ", run.Error);
        Assert.Equal("""{ "version": 1, "images": {} }""", Encoding.UTF8.GetString(elsewhere.Read(LockName)));
    }

    [Fact]
    public async Task Creates_no_lock_file_without_images()
    {
        Assert.Equal(2, (await RunAsync("lock")).ExitCode);
        Assert.False(File.Exists(folder.PathOf(LockName)));

        await FilesProject.CreateInAsync(folder);
        Assert.Equal(0, (await RunAsync("lock")).ExitCode);
        Assert.False(File.Exists(folder.PathOf(LockName)));
    }

    // A path after --update is read as globs.
    [Fact]
    public async Task Warns_if_the_globs_match_nothing()
    {
        await PushAsync("db", "one", "17.1");
        folder.Write("deploy/Dockerfile", $"FROM {Image("db:17.1")}\n");

        CommandRun run = await RunAsync("lock", "--update", "deploy/Dockerfile");
        Assert.Equal((0, "ocitag: warning: --update 'deploy/Dockerfile' matches no image that is used or locked; put a PATH before --update\n"),
            (run.ExitCode, run.Error));
        Assert.Equal("", (await RunAsync("lock", "deploy", "--update", $"{registry.Host}/*")).Error);
        Assert.Equal("", (await RunAsync("lock", "--update")).Error);
    }

    [Fact]
    public async Task Does_not_change_a_lock_file_that_it_cannot_read()
    {
        FilesProject.Use(folder, Image("db"));
        folder.Write(LockName, """{ "version": 2, "images": {} }""");

        CommandRun run = await RunAsync("lock");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Version 2 is newer", run.Error);
        Assert.Equal("""{ "version": 2, "images": {} }""", LockText());
    }

    [Theory]
    [InlineData("--registry-mirror", "docker.io")]
    [InlineData("--registry-mirror", "docker.io=a/b")]
    [InlineData("--insecure-registry", "bob@registry")]
    [InlineData("--insecure-registry", "registry?a")]
    [InlineData("--insecure-registry", "registry#a")]
    [InlineData("--insecure-registry", "")]
    [InlineData("--registry-ca", "app.csproj")]
    [InlineData("--registry-ca", "none.pem")]
    [InlineData("--registry-timeout", "0")]
    [InlineData("--update", "postgres,[")]
    public async Task Rejects_invalid_arguments(string option, string value)
    {
        folder.Write("app.csproj", "<Project />");

        CommandRun run = await RunAsync("lock", option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEqual("", run.Error);
    }

    /// <summary>A solution in the folder of its first project, with one image in each project.</summary>
    async Task CreateSolutionAsync(string app, string lib)
    {
        const string Project = """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><AdditionalFiles Include="Dockerfile" /></ItemGroup>
            </Project>
            """;
        string relative = Path.GetRelativePath(folder.PathOf(app), folder.PathOf($"{lib}/Lib.csproj")).Replace('\\', '/');
        folder.Write($"{app}/App.csproj", Project);
        folder.Write($"{app}/Dockerfile", $"FROM {Image("db:17.1")}\n");
        folder.Write($"{lib}/Lib.csproj", Project);
        folder.Write($"{lib}/Dockerfile", $"FROM {Image("cache:7.4")}\n");
        folder.Write($"{app}/App.slnx", $"""<Solution><Project Path="App.csproj" /><Project Path="{relative}" /></Solution>""");
        await folder.RestoreAsync($"{app}/App.slnx");
    }

    string Image(string text) => $"{registry.Host}/{text}";

    Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.OfAsync(folder, arguments);

    string LockText() => Encoding.UTF8.GetString(folder.Read(LockName));

    LockEntry Entry(string image) => ImageLock.Read(LockText()).Lock.Images[Image(image)];

    /// <summary>Pushes one image under several tags.</summary>
    async Task<string> PushAsync(string repository, string content, params string[] tags)
    {
        string digest = "";
        foreach (string tag in tags)
        {
            digest = await pusher.PushIndexAsync(repository, tag, content);
        }

        return digest;
    }
}
