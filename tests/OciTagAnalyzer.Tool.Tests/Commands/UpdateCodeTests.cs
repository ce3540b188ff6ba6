using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary><c>ocitag update</c> on C# code.</summary>
public sealed class UpdateCodeTests : UpdateTest
{
    [Fact]
    public async Task Moves_every_way_to_write_an_image()
    {
        Images.PushEach("a", "1.0 1.1");
        Images.PushEach("b", "2.0 2.5");
        Images.PushEach("c", "3.0.1 3.0.9 3.2.0");
        Images.PushEach("d", "4.2-management 4.3-management 4.2 4.3");
        Images.PushEach("e", "v5.0 v5.1");
        Images.PushEach("f", "6.0-alpine3.20 6.1-alpine3.20");
        Images.PushEach("g", "7.0 7.1");
        Images.PushEach("h", "8.0 8.1");
        Images.PushEach("i", "9.0 9.1");
        Images.PushEach("j", "10.0 10.9 10.10");
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
                const string A = "{{Registry.Host}}/a:1.0";
                const string F = "6.0";

                void Run(IDistributedApplicationBuilder builder, string name)
                {
                    builder.AddContainer("a", A);
                    builder.AddContainer("b", "{{Registry.Host}}/b", Tags.B);
                    builder.AddContainer("c", "c", "3.0.1").WithImageRegistry("{{Registry.Host}}");
                    builder.AddContainer("d", "{{Registry.Host}}/d", Tags.D);
                    builder.AddContainer("d2", "{{Registry.Host}}/d").WithImageTag(Tags.DManagement);
                    builder.AddContainer("e", "{{Registry.Host}}/e", Tags.E);
                    builder.AddContainer("f", $"{{Registry.Host}}/f:{F}-alpine3.20");
                    builder.AddContainer("g", "{{Registry.Host}}/g:" + "7.0");
                    builder.AddContainer("h", name ?? "{{Registry.Host}}/h:8.0");
                    Start(builder, "{{Registry.Host}}/i:9.0");
                    builder.AddContainer("j", @"{{Registry.Host}}/j:10.0");
                }

                static void Start(IDistributedApplicationBuilder builder, string image) => builder.AddContainer("started", image);
            }
            """;
        await AspireStub.CreateInAsync(Folder, ("App.cs", code));

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
        Images.PushEach("a", "1.0 1.1");
        Images.PushEach("b", "2.0 2.5");
        string code = $$"""
            using Aspire.Hosting;

            class ShopOptions { public string Image { get; set; } = "{{Registry.Host}}/a:1.0"; }

            class App
            {
                void Run(IDistributedApplicationBuilder builder, ShopOptions options)
                {
                    builder.AddContainer("a", options.Image);
                    builder.AddContainer("a2", "{{Registry.Host}}/a", "1.0");
                }
            }
            """;
        string settings = $$"""{ "Worker": { "ContainerImage": "{{Registry.Host}}/a:1.0", "Image": "{{Registry.Host}}/b:2.0" } }""";
        await AspireStub.CreateInAsync(Folder, ("App.cs", code), ("appsettings.json", settings), ("Dockerfile", $"FROM {Registry.Host}/a:1.0\n"));

        CommandRun run = await RunAsync("update", "--path", "App", $"{Registry.Host}/a");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(code.Replace("1.0", "1.1", StringComparison.Ordinal), TextOf("App/App.cs"));
        Assert.Equal(settings.Replace("a:1.0", "a:1.1", StringComparison.Ordinal), TextOf("App/appsettings.json"));
        Assert.Equal($"FROM {Registry.Host}/a:1.1\n", TextOf("App/Dockerfile"));
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
        Images.PushEach("a", "1.0 1.1");
        if (others.Length > 0)
        {
            Images.PushEach("b", others);
        }

        string code = $$"""
            using Aspire.Hosting;

            class App
            {
                const string Tag = "1.0";

                void Run(IDistributedApplicationBuilder builder)
                {
                    {{body.Replace("{h}", Registry.Host, StringComparison.Ordinal)}}
                }
            }
            """;
        await AspireStub.CreateInAsync(Folder, ("App.cs", code));

        CommandRun run = await RunAsync("update", "--path", "App");

        Assert.Equal((moves ? 0 : 1, ""), (run.ExitCode, run.Error));
        Assert.Equal(moves ? code.Replace("\"1.0\"", "\"1.1\"", StringComparison.Ordinal) : code, TextOf("App/App.cs"));
        Assert.Equal(!moves, run.Output.Contains(" is not moved to '1.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Moves_a_tag_and_a_digest_that_are_separate_arguments()
    {
        Images.PushEach("a", "1.0 1.1");
        string code = $$"""
            using Aspire.Hosting;

            class App
            {
                void Run(IDistributedApplicationBuilder builder) =>
                    builder.AddContainer("a", "{{Registry.Host}}/a").WithImageSHA256("{{Images.DigestOf("a", "1.0")["sha256:".Length..]}}");
            }
            """;
        await AspireStub.CreateInAsync(Folder, ("App.cs", code));
        Folder.Write("App/oci-images.lock.json", $$"""
            { "version": 1, "images": { "{{Registry.Host}}/a": { "tag": "1.0", "digest": "{{Images.DigestOf("a", "1.0")}}" } } }
            """);

        CommandRun run = await RunAsync("update", "--path", "App");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(Images.DigestOf("a", "1.1")["sha256:".Length..], TextOf("App/App.cs"));
        Assert.Contains($"\"tag\": \"1.1\", \"digest\": \"{Images.DigestOf("a", "1.1")}\"", TextOf("App/oci-images.lock.json"));
    }
}
