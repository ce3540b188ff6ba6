using System.Text;
using System.Text.Json;
using NJsonSchema;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Reports;

public sealed class SarifReportTests : IDisposable
{
    static readonly JsonSchema schema = EmbeddedSchema.Load("sarif-2.1.0.json");

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Is_SARIF_without_findings()
    {
        folder.Write("Dockerfile", "FROM redis:7.4\n");

        await CheckAsync(exitCode: 0);
    }

    [Fact]
    public async Task Is_SARIF_with_findings_of_every_severity()
    {
        folder.Write("de ploy/100%/Dockerfile", "FROM redis\nFROM nginx:1.27\n");
        folder.Write("compose.yaml", "services:\n  db:\n    image: \"a\\u001b[2J:\"\n");
        folder.Write(".editorconfig", "[compose.yaml]\noci_tag.severity = error\n");
        folder.Write("oci-images.lock.json", """{ "version": 1, "images": { "docker.io/library/postgres": { "tag": "17.2" } } }""");

        await CheckAsync(exitCode: 1);
    }

    [Fact]
    public async Task Is_SARIF_with_problems()
    {
        folder.Write("a.csproj", "<Project");
        folder.Write("Dockerfile", "FROM redis\n");

        await CheckAsync(exitCode: 2);
    }

    [Theory]
    [InlineData("""{ "version": "2.1.0", "runs": [{}] }""")]
    [InlineData(
        """{ "version": "2.1.0", "runs": [{ "tool": { "driver": { "name": "ocitag" } }, "results": [{ "level": "info", "message": { "text": "a" } }] }] }""")]
    public void Rejects_other_JSON(string text) => Assert.NotEmpty(schema.Validate(text));

    [Fact]
    public async Task Has_URIs_relative_to_the_root_of_the_repository()
    {
        folder.Write(".git/HEAD", "");
        folder.Write("src/100%/a b/Dockerfile", "FROM redis\n");

        await CommandRun.OfAsync(
            folder, host => host with { CurrentFolder = folder.PathOf("src") }, default, "check", "--format", "sarif", "--output", "log");

        using var log = JsonDocument.Parse(folder.Read("src/log"));
        JsonElement place = log.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("src/100%25/a%20b/Dockerfile", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("%SRCROOT%", place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
    }

    async Task CheckAsync(int exitCode)
    {
        CommandRun run = await CommandRun.OfAsync(folder, "check", "--format", "sarif", "--severity", "info", "--output", "ocitag.sarif");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Empty(schema.Validate(Encoding.UTF8.GetString(folder.Read("ocitag.sarif"))));
    }
}
