using Microsoft.CodeAnalysis.CodeFixes;

namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>Pins of settings that code uses as images.</summary>
public sealed class PinsInSettings
{
    const string Lock = "oci-images.lock.json";

    const string Settings = "/app/appsettings.json";

    const string Usings = """
        using DotNet.Testcontainers.Builders;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;

        """;

    static FileProject Of(string code, params (string Path, string Text)[] files) =>
        FileProject.Of([.. files, (Lock, PinTest.Lock)]).WithCode("/app/Worker.cs", Usings + code);

    static string Starter(string image) => "class Starter { object Start(IConfiguration cfg, WorkerOptions worker) => new ContainerBuilder(" + image + "); } "
        + "class WorkerOptions { public string Image { get; set; } public string Tag { get; set; } } "
        + """class Setup { void Set(IServiceCollection services) => services.AddOptions<WorkerOptions>().BindConfiguration("Worker"); }""";

    [Theory]
    [InlineData("""cfg["Worker:Image"]""", """{ "Worker": { "Image": "postgres" /* é */ } }""",
        """{ "Worker": { "Image": "postgres:17.2@{digest}" /* é */ } }""")]
    [InlineData("""cfg["Worker:Image"]""", """{ "Worker": { "Image": "redis\u003alatest" } }""", """{ "Worker": { "Image": "redis\u003a7.4.1" } }""")]
    [InlineData("""cfg["Worker:Image"]""", """{ "Worker:Image": "quay.io\/team\/app", }""", """{ "Worker:Image": "quay.io\/team\/app:1.2", }""")]
    [InlineData("worker.Image", """{ "Worker": { "Image": "redis" } }""", """{ "Worker": { "Image": "redis:7.4.1" } }""")]
    [InlineData("""worker.Image + ":" + worker.Tag""", """{ "Worker": { "Image": "redis", "Tag": "latest" } }""",
        """{ "Worker": { "Image": "redis", "Tag": "7.4.1" } }""")]
    public async Task Change_only_the_reference(string image, string before, string after)
    {
        FileProject project = Of(Starter(image), (Settings, before));

        FileProject pinned = await project.FixedAsync(Assert.Single(await project.FindingsAsync()));

        Assert.Equal(after.Replace("{digest}", PinTest.Digest, StringComparison.Ordinal), pinned.TextOf(Settings).ToString());
        Assert.Empty(await pinned.FindingsAsync());
    }

    [Theory]
    [InlineData("/app/.env", "Worker__Image=redis\r\n", "Worker__Image=redis:7.4.1\r\n")]
    [InlineData("/app/.env", "export Worker__Image='redis:latest' # c\n", "export Worker__Image='redis:7.4.1' # c\n")]
    [InlineData("/app/Properties/launchSettings.json", """{ "profiles": { "a": { "environmentVariables": { "Worker__Image": "redis" } } } }""",
        """{ "profiles": { "a": { "environmentVariables": { "Worker__Image": "redis:7.4.1" } } } }""")]
    [InlineData("/app/worker.ini", "[Worker]\r\nImage = \"redis\"\r\n", "[Worker]\r\nImage = \"redis:7.4.1\"\r\n")]
    [InlineData("/app/worker.xml", "<c><Worker Image='redis' /></c>", "<c><Worker Image='redis:7.4.1' /></c>")]
    [InlineData("/app/worker.xml", "<c>\r\n<Worker><Image>redis:latest</Image></Worker></c>", "<c>\r\n<Worker><Image>redis:7.4.1</Image></Worker></c>")]
    [InlineData("/app/worker.json", """{ "Worker": { "Image": "redis" } }""", """{ "Worker": { "Image": "redis:7.4.1" } }""")]
    public async Task Are_written_in_every_kind_of_file(string path, string before, string after)
    {
        FileProject project = Of(
            Starter("worker.Image") + """

                class Sources
                {
                    void Add(IConfigurationBuilder b) => b.AddIniFile("worker.ini").AddXmlFile("worker.xml").AddJsonFile("worker.json");
                }
                """,
            (path, before));

        FileProject pinned = await project.FixedAsync(Assert.Single(await project.FindingsAsync()));

        Assert.Equal(after, pinned.TextOf(path).ToString());
        Assert.Empty(await pinned.FindingsAsync());
    }

    [Fact]
    public async Task Are_written_in_code_and_files_together()
    {
        const string code = """class Starter { object Start(IConfiguration cfg) => new ContainerBuilder(cfg["Worker:Image"] ?? "redis"); }""";
        FileProject project = Of(
            code,
            (Settings, """{ "Worker": { "Image": "redis" }, "DockerImage": "redis" }"""),
            ("/app/appsettings.Development.json", """{ "Worker": { "Image": "postgres" } }"""));
        Assert.Equal(4, (await project.FindingsAsync()).Count);

        FileProject pinned = await project.AllFixedAsync("OCI1001", FixAllScope.Project, "Pin");

        Assert.Equal("""{ "Worker": { "Image": "redis:7.4.1" }, "DockerImage": "redis:7.4.1" }""", pinned.TextOf(Settings).ToString());
        Assert.Equal($$"""{ "Worker": { "Image": "postgres:17.2@{{PinTest.Digest}}" } }""", pinned.TextOf("/app/appsettings.Development.json").ToString());
        Assert.Equal(Usings + code.Replace("\"redis\"", "\"redis:7.4.1\"", StringComparison.Ordinal), pinned.TextOf("/app/Worker.cs").ToString());
        Assert.Empty(await pinned.FindingsAsync());
    }

    [Fact]
    public async Task Are_not_written_if_the_code_uses_different_images()
    {
        FileProject project = Of(
            """
            class Starter
            {
                void Start(IConfiguration cfg) { _ = new ContainerBuilder(cfg["Image"]); _ = new ContainerBuilder("quay.io/team/" + cfg["Image"]); }
            }
            """,
            (Settings, """{ "Image": "redis" }"""));

        Assert.Empty(await project.OffersAsync(Assert.Single(await project.FindingsAsync())));
    }

    public sealed class At_the_read
    {
        [Theory]
        [InlineData("""cfg["Worker:Image"]""")]
        [InlineData("worker.Image")]
        public async Task Are_offered_if_one_file_contains_the_value(string image)
        {
            FileProject project = Of(Starter(image), (Settings, """{ "Worker": { "Image": "redis" } }"""));

            var offer = Assert.Single(await project.OffersAtAsync(image));
            FileProject pinned = await project.AfterAsync(offer);

            Assert.Equal("Pin to 'redis:7.4.1' (oci-images.lock.json) in appsettings.json", offer.Title);
            Assert.Equal("""{ "Worker": { "Image": "redis:7.4.1" } }""", pinned.TextOf(Settings).ToString());
            Assert.Empty(await pinned.OffersAtAsync(image));
        }

        [Fact]
        public async Task Are_not_offered_if_several_files_contain_it() => Assert.Empty(await Of(
            Starter("worker.Image"),
            (Settings, """{ "Worker": { "Image": "redis" } }"""),
            ("/app/appsettings.Development.json", """{ "Worker": { "Image": "redis" } }""")).OffersAtAsync("worker.Image"));

        [Theory]
        [InlineData("class Starter")]
        [InlineData("IConfiguration cfg")]
        [InlineData("new ContainerBuilder")]
        public async Task Are_not_offered_elsewhere(string code) => Assert.Empty(await Of(
            Starter("worker.Image"), (Settings, """{ "Worker": { "Image": "redis" } }""")).OffersAtAsync(code));
    }
}
