using System.Text.Json.Nodes;
using NJsonSchema;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Reports;

public sealed class GitLabReportTests : IDisposable
{
    // The fields that https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format requires.
    static readonly JsonSchema schema = JsonSchema.FromJsonAsync("""
        {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
              "description": { "type": "string", "minLength": 1 },
              "check_name": { "type": "string", "minLength": 1 },
              "fingerprint": { "type": "string", "minLength": 1 },
              "severity": { "enum": ["info", "minor", "major", "critical", "blocker"] },
              "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                  "path": { "type": "string", "pattern": "^(?!\\./|/)[\\s\\S]+$" },
                  "lines": { "type": "object", "required": ["begin"], "properties": { "begin": { "type": "integer", "minimum": 1 } } }
                }
              }
            }
          }
        }
        """).GetAwaiter().GetResult();

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Matches_the_format()
    {
        ReportFiles.WriteTo(folder);

        JsonArray report = JsonNode.Parse(await ReportFiles.ReportAsync(folder, "gitlab"))!.AsArray();

        Assert.Empty(schema.Validate(report.ToJsonString()));
        Assert.Equal(["critical", "info", "major"], report.Select(issue => (string)issue!["severity"]!).Distinct().Order());
        Assert.Equal(report.Count, report.Select(issue => (string)issue!["fingerprint"]!).Distinct().Count());
        Assert.Equal(7, report.Count);
    }

    [Fact]
    public async Task Is_an_empty_array_without_findings()
    {
        folder.Write("Dockerfile", "FROM redis:7.4\n");

        Assert.Empty(await CheckAsync());
    }

    [Fact]
    public async Task Has_paths_relative_to_the_root_of_the_repository_and_the_same_fingerprints_in_each_folder()
    {
        folder.Write(".git/HEAD", "");
        folder.Write("src/app/Dockerfile", "FROM redis\n");

        var below = await CommandRun.OfAsync(folder, host => host with { CurrentFolder = folder.PathOf("src/app") }, default, "check", "--format", "gitlab");

        Assert.Equal((await CheckAsync()).ToJsonString(), JsonNode.Parse(below.Output)!.ToJsonString());
        Assert.Equal("src/app/Dockerfile", (string)JsonNode.Parse(below.Output)![0]!["location"]!["path"]!);
    }

    async Task<JsonArray> CheckAsync() =>
        JsonNode.Parse((await CommandRun.OfAsync(folder, "check", "--files-only", "--severity", "info", "--format", "gitlab")).Output)!.AsArray();
}
