using System.Text.Json.Nodes;
using NJsonSchema;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Reports;

public sealed class JsonReportTests : IDisposable
{
    static readonly JsonSchema schema = EmbeddedSchema.Load("ocitag-check.schema.json");

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Matches_the_schema_with_findings_of_every_severity()
    {
        ReportFiles.WriteTo(folder);

        string text = await ReportFiles.ReportAsync(folder, "json");

        Assert.Empty(schema.Validate(text));
        Assert.Equal(["error", "info", "warning"], FindingsIn(text).Select(finding => (string)finding!["severity"]!).Distinct().Order());
    }

    [Fact]
    public async Task Matches_the_schema_with_problems_and_without_findings()
    {
        folder.Write("a.csproj", "<Project");
        folder.Write("obj/x", "");

        string text = (await CommandRun.OfAsync(folder, "check", "--format", "json", "--verbose")).Output;

        Assert.Empty(schema.Validate(text));
        Assert.NotEmpty(JsonNode.Parse(text)!["problems"]!.AsArray());
        Assert.NotEmpty(JsonNode.Parse(text)!["skipped"]!.AsArray());
    }

    // A field that the schema does not describe, or that the report no longer has, fails.
    [Fact]
    public async Task Has_the_fields_of_the_schema()
    {
        folder.Write("Dockerfile", "FROM redis\n");

        JsonNode report = JsonNode.Parse(await CheckAsync("--verbose"))!;

        Assert.Equal(schema.Properties.Keys.Order(), report.AsObject().Select(field => field.Key).Order());
        // Only findings in code that is not restored have the last field; their own tests check it.
        Assert.Equal(
            schema.Definitions["finding"].Properties.Keys.Except(["withoutTypes"]).Order(),
            report["findings"]!.AsArray().SelectMany(finding => finding!.AsObject().Select(field => field.Key)).Distinct().Order());
    }

    [Theory]
    [InlineData("""{ "version": 2, "findings": [], "problems": [] }""")]
    [InlineData("""{ "version": 1, "findings": [] }""")]
    [InlineData("""{ "version": 1, "findings": [{ "rule": "OCI1001", "severity": "warning", "message": "a" }], "problems": [] }""")]
    [InlineData(
        """{ "version": 1, "findings": [{ "rule": "1", "severity": "hint", "message": "", "fingerprint": "0" }], "problems": [] }""")]
    public void Schema_rejects_other_JSON(string text) => Assert.NotEmpty(schema.Validate(text));

    [Fact]
    public async Task Identifies_each_finding_by_a_fingerprint_that_moved_lines_do_not_change()
    {
        folder.Write("Dockerfile", "FROM redis\nFROM redis\nFROM redis:latest\n");
        folder.Write("compose.yaml", "services:\n  a:\n    image: redis\n  b:\n    image: redis\n");
        string[] before = FingerprintsIn(await CheckAsync());
        folder.Write("Dockerfile", "# comment\n\nFROM redis\nRUN a\n  FROM redis\nFROM redis:latest\n");
        folder.Write("compose.yaml", "services:\n  new: { build: . }\n  b:\n    image: redis\n  a: { restart: always, image: redis }\n");
        string[] after = FingerprintsIn(await CheckAsync());

        Assert.Equal(5, before.Distinct().Count());
        Assert.Equal(before.Order(), after.Order());

        folder.Write("compose.yaml", "services:\n  a:\n    image: redis\n  c:\n    image: redis\n");
        Assert.Single(FingerprintsIn(await CheckAsync()).Except(before));
    }

    // For texts without a backslash.
    async Task<string> CheckAsync(params string[] more) =>
        (await CommandRun.OfAsync(folder, ["check", "--files-only", "--format", "json", "--severity", "info", .. more])).Output;

    static JsonArray FindingsIn(string text) => JsonNode.Parse(text)!["findings"]!.AsArray();

    static string[] FingerprintsIn(string text) => [.. FindingsIn(text).Select(finding => (string)finding!["fingerprint"]!)];
}
