using System.Text;
using NJsonSchema;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Reports;

public sealed class SarifReportTests : IDisposable
{
    static readonly JsonSchema schema = Load();

    readonly TemporaryFolder folder = new();

    static JsonSchema Load()
    {
        using Stream stream = typeof(SarifReportTests).Assembly.GetManifestResourceStream("sarif-2.1.0.json")!;
        using var reader = new StreamReader(stream);
        return JsonSchema.FromJsonAsync(reader.ReadToEnd()).GetAwaiter().GetResult();
    }

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

    async Task CheckAsync(int exitCode)
    {
        CommandRun run = await CommandRun.OfAsync(folder, "check", "--format", "sarif", "--severity", "info", "--output", "ocitag.sarif");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Empty(schema.Validate(Encoding.UTF8.GetString(folder.Read("ocitag.sarif"))));
    }
}
