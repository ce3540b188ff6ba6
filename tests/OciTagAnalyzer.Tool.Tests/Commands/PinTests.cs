using System.Text;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;
using Spectre.Console;

namespace OciTagAnalyzer.Tool.Tests.Commands;

public sealed class PinTests : IAsyncLifetime
{
    const string LockName = "oci-images.lock.json";

    readonly TemporaryFolder folder = new();
    RealRegistry registry = null!;
    Pusher pusher = null!;
    string database = null!;
    string web = null!;

    public async Task InitializeAsync()
    {
        registry = await RealRegistry.StartAsync();
        pusher = new(registry);
        await pusher.PushIndexAsync("db", "17.2", "db");
        database = await pusher.PushIndexAsync("db", "latest", "db");
        await pusher.PushIndexAsync("web", "1.0.3", "web");
        web = await pusher.PushIndexAsync("web", "latest", "web");
    }

    public async Task DisposeAsync()
    {
        pusher.Dispose();
        await registry.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Locks_and_pins_then_changes_nothing()
    {
        FilesProject.Use(folder, Image("db"));
        folder.Write("Dockerfile", $"FROM {Image("web:latest")}\n");

        CommandRun run = await RunAsync("pin");

        Assert.Equal(new CommandRun(0, $"""
            {Image("db")}: 17.2@{database[..19]}…
            {Image("web:latest")}: 1.0.3@{web[..19]}…
            {LockName}: 2 new, 0 changed, 0 unchanged, 0 failed (10 requests)
            Dockerfile(1,6): '{Image("web:latest")}' -> '{Image($"web:1.0.3@{web[..19]}")}…' ({LockName})
            compose.yaml(3,12): '{Image("db")}' -> '{Image($"db:17.2@{database[..19]}")}…' ({LockName})
            2 pinned, 0 left

            """, ""), run);
        Assert.Equal($"FROM {Image($"web:1.0.3@{web}")}\n", TextOf("Dockerfile"));
        Assert.Equal($"services:\n  s0:\n    image: {Image($"db:17.2@{database}")}\n", TextOf("compose.yaml"));

        var pinned = folder.Contents();
        CommandRun second = await RunAsync("pin");

        Assert.Equal(
            new CommandRun(0, $"{LockName}: 0 new, 0 changed, 2 unchanged, 0 failed (0 requests)\n0 pinned, 0 left\n", ""), second);
        Assert.Equal(pinned, folder.Contents());
        Assert.Equal(0, (await RunAsync("check")).ExitCode);
    }

    [Fact]
    public async Task Leaves_placeholders_of_templates_alone()
    {
        FilesProject.Use(folder, Image("web:1.0.3"), Image("web:CONTAINER_IMAGES_TAG"), Image("db:IMAGE_TAG"));

        CommandRun run = await RunAsync("pin");

        Assert.Equal(
            $"""
            {Image("web:1.0.3")}: {web[..19]}…
            '{Image("db:IMAGE_TAG")}', '{Image("web:CONTAINER_IMAGES_TAG")}' are not locked: their tags are placeholders
            {LockName}: 1 new, 0 changed, 0 unchanged, 0 failed (4 requests)
            0 pinned, 0 left

            """,
            run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain("_TAG", TextOf(LockName));
        Assert.Equal(new CommandRun(0, "1 verified, 0 changed, 0 unknown\n", ""), await CommandRun.OfAsync(folder, "verify", "--offline"));
        Assert.Equal("no findings\n", (await CommandRun.OfAsync(folder, "check", "--severity", "info")).Output);
    }

    /// <summary>The lock file is new, in the folder, above it, or passed to the compiler; a project of the solution may be in another folder.</summary>
    [Theory]
    [InlineData("src", null)]
    [InlineData("src/Shop.slnx", null)]
    [InlineData("src/Shop.slnx", "src/App/" + LockName)]
    [InlineData("src/Shop.slnx", LockName)]
    [InlineData("src/App", null)]
    [InlineData("src/App/Shop.cs", "src/" + LockName)]
    [InlineData(".", null, "--files-only")]
    [InlineData("src/compose.yaml", null, "--pin", "digest")]
    [InlineData("src", "src/" + LockName, "--exclude", "compose.yaml")]
    public async Task Does_the_same_as_lock_and_fix(string path, string? lockFile, params string[] options)
    {
        await CreateShopAsync(folder, lockFile);
        using var other = new TemporaryFolder();
        await CreateShopAsync(other, lockFile);

        CommandRun pin = await RunAsync(["pin", path, .. options]);
        CommandRun locking = await CommandRun.OfAsync(other, ["lock", path, .. options.Except(["--pin", "digest"])]);
        CommandRun fix = await CommandRun.OfAsync(other, ["fix", path, .. options]);

        Assert.Equal(Math.Max(locking.ExitCode, fix.ExitCode), pin.ExitCode);
        Assert.Equal(other.Contents(), folder.Contents());
        Assert.DoesNotContain(" 0 new", pin.Output);
        Assert.DoesNotContain("\n0 pinned", pin.Output);
    }

    [Theory]
    [InlineData("{ \"version\": 1, \"images\": {} }\n")]
    [InlineData("{\r\n  \"version\": 1,\r\n  \"images\": {}\r\n}\r\n")]
    [InlineData("\uFEFF{ \"version\": 1, \"images\": {} }")]
    [InlineData(null)]
    public async Task Prints_a_patch_that_makes_the_same_changes(string? lockText)
    {
        await CreateShopAsync(folder, lockFile: null);
        using var other = new TemporaryFolder();
        await CreateShopAsync(other, lockFile: null);

        // A project of the solution is not below 'src': its lock file is above it, in the repository.
        Directory.CreateDirectory(folder.PathOf(".git"));
        Directory.CreateDirectory(other.PathOf(".git"));
        if (lockText is not null)
        {
            folder.Write("src/" + LockName, lockText);
            other.Write("src/" + LockName, lockText);
        }

        var untouched = folder.Contents();
        (int code, string output) = await DryRunAsync("src");
        Assert.Equal(untouched, folder.Contents());

        CommandRun real = await CommandRun.OfAsync(other, "pin", "src");
        Assert.Equal(real.ExitCode, code);
        string lines = output.Replace(" (dry run: no file is written)", "", StringComparison.Ordinal);
        Assert.NotEqual(lines, output);
        Assert.EndsWith(real.Output, lines);

        await GitApply.RunAsync(folder, lines[..^real.Output.Length]);
        Assert.Equal(other.Contents(), folder.Contents());
    }

    [Fact]
    public async Task Prints_one_patch_for_several_folders_with_the_same_lock_file()
    {
        folder.Write(LockName, """{ "version": 1, "images": {} }""");
        folder.Write("a/Dockerfile", $"FROM {Image("db")}\n");
        folder.Write("b/Dockerfile", $"FROM {Image("web")}\nFROM {Image("db")}\n");

        (int code, string output) = await DryRunAsync("a", "b");
        await GitApply.RunAsync(folder, output);

        Assert.Equal(0, code);
        Assert.Equal($"FROM {Image($"db:17.2@{database}")}\n", TextOf("a/Dockerfile"));
        Assert.Equal($"FROM {Image($"web:1.0.3@{web}")}\nFROM {Image($"db:17.2@{database}")}\n", TextOf("b/Dockerfile"));
        string lockText = TextOf(LockName);
        Assert.Equal(0, (await RunAsync("pin", "a", "b")).ExitCode);
        Assert.Equal(lockText, TextOf(LockName));
    }

    [Fact]
    public async Task Uses_entries_that_an_earlier_folder_has_added()
    {
        folder.Write(LockName, """{ "version": 1, "images": {} }""");
        folder.Write("a/Dockerfile", $"FROM {Image("db")}\n");
        folder.Write("b/Dockerfile", $"FROM {Image("db")}\n");

        CommandRun run = await RunAsync("pin", "a", "b");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(TextOf("a/Dockerfile"), TextOf("b/Dockerfile"));
        Assert.Contains("1 unchanged, 0 failed (0 requests)", run.Output);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("none:latest")]
    public async Task Leaves_an_image_alone_that_its_registry_does_not_have(string missing)
    {
        FilesProject.Use(folder, Image("db"), Image(missing), "${UNKNOWN:-" + Image("none") + "}");

        CommandRun run = await RunAsync("pin");

        string reason = $"{registry.Host} has no 'none:latest'";
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($" is not locked: {reason}\n", run.Error);
        string[] left = [.. run.Output.Split('\n').Where(line => line.Contains(": warning OCI", StringComparison.Ordinal))];
        Assert.NotEmpty(left);
        Assert.All(left, line => Assert.EndsWith($" (not locked: {reason})", line));
        Assert.Contains($"    image: {Image($"db:17.2@{database}")}\n", TextOf("compose.yaml"));
        Assert.Contains($"    image: {Image(missing)}\n", TextOf("compose.yaml"));
        Assert.DoesNotContain("none", TextOf(LockName));
        Assert.EndsWith(
            " left\n1 image is not in its registry: log in, correct the names, or add names that are never pulled to oci_tag.ignored_images in .editorconfig\n",
            run.Output);

        folder.Write(".editorconfig", $"root = true\n[*]\noci_tag.ignored_images = **/none\n");
        Assert.Equal(0, (await RunAsync("pin")).ExitCode);
    }

    [Fact]
    public async Task Names_the_code_that_prevents_a_pin()
    {
        await CreateShopAsync(folder, lockFile: null);
        folder.Write("src/App/Shop.cs", $$"""
            class PodSpec { public string Image { get; set; } }
            class Shop { const string Name = "{{Image("db")}}"; object Pod => new PodSpec { Image = Name }; }
            """);
        folder.Write("src/App/Volumes.cs", "partial class Volumes\n{\n    string Data => Other + Names.Db;\n    string Other;\n}\n");
        folder.Write("src/App/Names.cs", $$"""
            static class Names
            {
                public const string Db = "{{Image("db")}}";
                static object Pod => new PodSpec { Image = Db };
            }
            """);

        CommandRun run = await RunAsync("pin", "src/App");

        Assert.Equal(1, run.ExitCode);
        string left = Assert.Single(run.Output.Split('\n'), line => line.Contains("OCI1001", StringComparison.Ordinal));
        Assert.StartsWith("src/App/Names.cs(3,31): warning OCI1001: ", left);
        Assert.EndsWith(
            " (a pin is known, but code also uses the text for something other than an image: see src/App/Volumes.cs(3,28))", left);
        Assert.EndsWith("1 pinned, 1 left\n", run.Output);
    }

    [Fact]
    public async Task Does_not_suggest_to_lock_what_it_has_just_locked()
    {
        await CreateShopAsync(folder, lockFile: null);
        folder.Write("src/.editorconfig", "root = true\n[*]\noci_tag.detection = names\noci_tag.ignored_images = " + registry.Host + "/web\n");
        folder.Write("src/" + LockName, $$"""{ "version": 1, "images": { "{{Image("db")}}": { "tag": "17.2", "digest": "{{database}}" } } }""");
        folder.Write("src/Dockerfile", $"FROM {Image("db:17.1")}\n");

        CommandRun run = await RunAsync("pin", "src");

        Assert.DoesNotContain("run `ocitag", run.Output);
        Assert.Equal($"FROM {Image("db:17.2")}\n", TextOf("src/Dockerfile"));
    }

    [Theory]
    [InlineData("// ours\n{ \"version\": 1, \"images\": { \"$\": { \"tag\": \"17.1\" } } }", "db:17.1", "it has comments, which would be lost")]
    [InlineData("{ \"version\": 2, \"images\": {} }", "db", "Version 2 is newer")]
    [InlineData("{ \"version\": 1,", "db", "cannot be read")]
    public async Task Writes_no_pin_that_the_lock_file_does_not_contain(string lockText, string image, string problem)
    {
        lockText = lockText.Replace("$", Image("db"), StringComparison.Ordinal);
        folder.Write(LockName, lockText);
        folder.Write("Dockerfile", $"FROM {Image("db")}\nFROM {Image("web")}\n");

        CommandRun dry = await RunAsync("pin", "--dry-run");
        CommandRun run = await RunAsync("pin");

        Assert.Equal((2, dry.Error), (run.ExitCode, run.Error));
        Assert.Equal(2, dry.ExitCode);
        Assert.Contains(problem, run.Error);
        Assert.Equal(lockText, TextOf(LockName));
        Assert.Equal($"FROM {Image(image)}\nFROM {Image("web")}\n", TextOf("Dockerfile"));
    }

    [Fact]
    public async Task Reports_with_the_check_option_whether_something_would_change()
    {
        folder.Write("Dockerfile", $"FROM {Image("db:17.2")}\n");
        var untouched = folder.Contents();

        // The image has a tag, so that only the lock file would change.
        CommandRun changed = await RunAsync("pin", "--check");
        Assert.Equal((1, ""), (changed.ExitCode, changed.Error));
        Assert.Equal(
            $"{Image("db:17.2")}: {database[..19]}…\n{LockName}: 1 new, 0 changed, 0 unchanged, 0 failed (5 requests) (check: no file is written)\n" +
                "0 pinned, 0 left (check: no file is written)\n", changed.Output);
        Assert.Equal(untouched, folder.Contents());

        Assert.Equal(0, (await RunAsync("pin")).ExitCode);
        Assert.Equal(0, (await RunAsync("pin", "--check")).ExitCode);
    }

    [Fact]
    public async Task Runs_no_code_of_a_project_with_the_files_only_option()
    {
        folder.Write("app.csproj", "<Project");
        folder.Write("Dockerfile", $"FROM {Image("db")}\n");

        Assert.Equal(2, (await RunAsync("pin", "--dry-run")).ExitCode);
        CommandRun run = await RunAsync("pin", "--files-only");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal($"FROM {Image($"db:17.2@{database}")}\n", TextOf("Dockerfile"));
    }

    string Image(string text) => $"{registry.Host}/{text}";

    Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.OfAsync(folder, arguments);

    string TextOf(string file) => Encoding.UTF8.GetString(folder.Read(file));

    // CommandRun changes backslashes and line breaks, which are part of a patch.
    async Task<(int ExitCode, string Output)> DryRunAsync(params string[] paths)
    {
        var output = new StringWriter();
        CommandRun run = await CommandRun.OfAsync(
            folder, host => host with { Output = new(output, AnsiSupport.No) }, default, ["pin", .. paths, "--dry-run"]);
        Assert.Equal("", run.Error);
        return (run.ExitCode, output.ToString());
    }

    async Task CreateShopAsync(TemporaryFolder place, string? lockFile)
    {
        string Project(string files) => $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>{files}</ItemGroup>
            </Project>
            """;
        place.Write("src/Shop.slnx", """<Solution><Project Path="App/App.csproj" /><Project Path="../Other/Other.csproj" /></Solution>""");
        place.Write("src/App/App.csproj", Project($"""<AdditionalFiles Include="{LockName}" Condition="Exists('{LockName}')" />"""));
        place.Write("src/App/Shop.cs", $$"""
            class PodSpec { public string Image { get; set; } }
            class Shop { object Pod => new PodSpec { Image = "{{Image("db")}}" }; }
            """);
        place.Write("Other/Other.csproj", Project("""<AdditionalFiles Include="Dockerfile" />"""));
        place.Write("Other/Dockerfile", $"FROM {Image("web")}\n");
        place.Write("src/.editorconfig", "root = true\n[*.cs]\noci_tag.detection = names\n");
        place.Write("src/compose.yaml", $"services:\n  db:\n    image: {Image("db:latest")}\n");
        place.Write("src/deploy/Dockerfile", $"# ä\r\nFROM {Image("web")}");
        if (lockFile is not null)
        {
            place.Write(lockFile, """{ "version": 1, "images": {} }""");
        }

        await place.RestoreAsync("src/App/App.csproj");
        await place.RestoreAsync("Other/Other.csproj");
    }
}
