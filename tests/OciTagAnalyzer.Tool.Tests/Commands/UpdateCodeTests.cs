using System.Text;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary><c>ocitag update</c> on C# code.</summary>
public sealed class UpdateCodeTests : IAsyncLifetime
{
    readonly TemporaryFolder folder = new();
    readonly FakeImages images = new();
    FakeRegistry registry = null!;

    public async Task InitializeAsync() => registry = await FakeRegistry.StartAsync(images.AnswerAsync);

    public async Task DisposeAsync()
    {
        await registry.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Moves_every_way_to_write_an_image()
    {
        images.PushEach("a", "1.0 1.1");
        images.PushEach("b", "2.0 2.5");
        images.PushEach("c", "3.0.1 3.0.9 3.2.0");
        images.PushEach("d", "4.2-management 4.3-management 4.2 4.3");
        images.PushEach("e", "v5.0 v5.1");
        images.PushEach("f", "6.0-alpine3.20 6.1-alpine3.20");
        images.PushEach("g", "7.0 7.1");
        images.PushEach("h", "8.0 8.1");
        images.PushEach("i", "9.0 9.1");
        images.PushEach("j", "10.0 10.9 10.10");
        string code = $$"""
            using Aspire.Hosting;

            static class Tags
            {
                /// <remarks>2.0</remarks>
                public const string B = "2.0";

                public const string D = "4.2"; // the shop's
                public const string DManagement = $"{D}-management";
                public static string E { get; } = "v5.0";
                public static readonly string Alpine = "3.20";
            }

            class App
            {
                const string A = "{{registry.Host}}/a:1.0";
                const string F = "6.0";

                void Run(IDistributedApplicationBuilder builder, string name)
                {
                    builder.AddContainer("a", A);
                    builder.AddContainer("b", "{{registry.Host}}/b", Tags.B);
                    builder.AddContainer("c", "c", "3.0.1").WithImageRegistry("{{registry.Host}}");
                    builder.AddContainer("d", "{{registry.Host}}/d", Tags.D);
                    builder.AddContainer("d2", "{{registry.Host}}/d").WithImageTag(Tags.DManagement);
                    builder.AddContainer("e", "{{registry.Host}}/e", Tags.E);
                    builder.AddContainer("f", $"{{registry.Host}}/f:{F}-alpine3.20");
                    builder.AddContainer("g", "{{registry.Host}}/g:" + "7.0");
                    builder.AddContainer("h", name ?? "{{registry.Host}}/h:8.0");
                    Start(builder, "{{registry.Host}}/i:9.0");
                    builder.AddContainer("j", @"{{registry.Host}}/j:10.0");
                }

                static void Start(IDistributedApplicationBuilder builder, string image) => builder.AddContainer("started", image);
            }
            """;
        await AspireStub.CreateInAsync(folder, ("App.cs", code));

        CommandRun run = await RunAsync("update", "--path", "App");

        string expected = code
            .Replace("/a:1.0", "/a:1.1", StringComparison.Ordinal)
            .Replace("B = \"2.0\"", "B = \"2.5\"", StringComparison.Ordinal)
            .Replace("3.0.1", "3.2.0", StringComparison.Ordinal)
            .Replace("\"4.2\"", "\"4.3\"", StringComparison.Ordinal)
            .Replace("v5.0", "v5.1", StringComparison.Ordinal)
            .Replace("\"6.0\"", "\"6.1\"", StringComparison.Ordinal)
            .Replace("\"7.0\"", "\"7.1\"", StringComparison.Ordinal)
            .Replace("h:8.0", "h:8.1", StringComparison.Ordinal)
            .Replace("i:9.0", "i:9.1", StringComparison.Ordinal)
            .Replace("j:10.0", "j:10.10", StringComparison.Ordinal);
        Assert.Equal(expected, TextOf("App/App.cs"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("11 updated at 11 places, 0 kept back, 0 held, 0 up to date, 0 failed (12 requests)\n", run.Output);
    }

    [Fact]
    public async Task Moves_settings_and_options_with_the_code()
    {
        images.PushEach("a", "1.0 1.1");
        images.PushEach("b", "2.0 2.5");
        string code = $$"""
            using Aspire.Hosting;

            class ShopOptions { public string Image { get; set; } = "{{registry.Host}}/a:1.0"; }

            class App
            {
                void Run(IDistributedApplicationBuilder builder, ShopOptions options)
                {
                    builder.AddContainer("a", options.Image);
                    builder.AddContainer("a2", "{{registry.Host}}/a", "1.0");
                }
            }
            """;
        string settings = $$"""{ "Worker": { "ContainerImage": "{{registry.Host}}/a:1.0", "Image": "{{registry.Host}}/b:2.0" } }""";
        await AspireStub.CreateInAsync(folder, ("App.cs", code), ("appsettings.json", settings), ("Dockerfile", $"FROM {registry.Host}/a:1.0\n"));

        CommandRun run = await RunAsync("update", "--path", "App", $"{registry.Host}/a");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(code.Replace("1.0", "1.1", StringComparison.Ordinal), TextOf("App/App.cs"));
        Assert.Equal(settings.Replace("a:1.0", "a:1.1", StringComparison.Ordinal), TextOf("App/appsettings.json"));
        Assert.Equal($"FROM {registry.Host}/a:1.1\n", TextOf("App/Dockerfile"));
    }

    // The tag 1.0 of the image a, of which 1.1 is newer; the tags of b; and whether the tag moves.
    [Theory]
    [InlineData("builder.AddContainer(\"a\", \"{h}/a\", Tag);", "", true)]
    [InlineData("builder.AddContainer(\"a\", \"{h}/a\", Tag); System.Console.WriteLine(Tag);", "", true)]
    [InlineData("builder.AddContainer(\"a\", \"{h}/a\", Tag); System.Console.WriteLine($\"v{Tag}\");", "", false)]
    [InlineData("builder.AddContainer(\"a\", \"{h}/a\", Tag); builder.AddContainer(Tag, \"{h}/a:1.0\");", "", false)]
    [InlineData("builder.AddContainer(\"a\", \"{h}/a\", Tag); builder.AddContainer(\"b\", \"{h}/b\", Tag);", "1.0 1.1", true)]
    [InlineData("builder.AddContainer(\"a\", \"{h}/a\", Tag); builder.AddContainer(\"b\", \"{h}/b\", Tag);", "1.0 1.2", false)]
    [InlineData("builder.AddContainer(\"a\", \"{h}/a\", Tag); builder.AddContainer(\"b\", \"{h}/b\", Tag + \"-x\");", "1.0-x 1.1-x", true)]
    [InlineData("builder.AddContainer(\"a\", \"{h}/a\", Tag); builder.AddContainer(\"b\", \"{h}/b\", Tag + \"-x\");", "1.0-x 1.0", false)]
    public async Task Moves_a_constant_only_if_everything_that_uses_it_may_move(string body, string others, bool moves)
    {
        images.PushEach("a", "1.0 1.1");
        if (others.Length > 0)
        {
            images.PushEach("b", others);
        }

        string code = $$"""
            using Aspire.Hosting;

            class App
            {
                const string Tag = "1.0";

                void Run(IDistributedApplicationBuilder builder)
                {
                    {{body.Replace("{h}", registry.Host, StringComparison.Ordinal)}}
                }
            }
            """;
        await AspireStub.CreateInAsync(folder, ("App.cs", code));

        CommandRun run = await RunAsync("update", "--path", "App");

        Assert.Equal((moves ? 0 : 1, ""), (run.ExitCode, run.Error));
        Assert.Equal(moves ? code.Replace("\"1.0\"", "\"1.1\"", StringComparison.Ordinal) : code, TextOf("App/App.cs"));
        Assert.Equal(!moves, run.Output.Contains(" is not moved to '1.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Moves_a_tag_and_a_digest_that_are_separate_arguments()
    {
        images.PushEach("a", "1.0 1.1");
        string code = $$"""
            using Aspire.Hosting;

            class App
            {
                void Run(IDistributedApplicationBuilder builder) =>
                    builder.AddContainer("a", "{{registry.Host}}/a").WithImageSHA256("{{images.DigestOf("a", "1.0")["sha256:".Length..]}}");
            }
            """;
        await AspireStub.CreateInAsync(folder, ("App.cs", code));
        folder.Write("App/oci-images.lock.json", $$"""
            { "version": 1, "images": { "{{registry.Host}}/a": { "tag": "1.0", "digest": "{{images.DigestOf("a", "1.0")}}" } } }
            """);

        CommandRun run = await RunAsync("update", "--path", "App");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(images.DigestOf("a", "1.1")["sha256:".Length..], TextOf("App/App.cs"));
        Assert.Contains($"\"tag\": \"1.1\", \"digest\": \"{images.DigestOf("a", "1.1")}\"", TextOf("App/oci-images.lock.json"));
    }

    string TextOf(string file) => Encoding.UTF8.GetString(folder.Read(file));

    Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.OfAsync(folder, arguments);
}
