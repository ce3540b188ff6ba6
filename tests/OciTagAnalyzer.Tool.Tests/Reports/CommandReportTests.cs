using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Reports;

/// <summary>Reads the commands for GitHub and Azure as their agents do, and compares the result with the JSON report.</summary>
public sealed partial class CommandReportTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public CommandReportTests() => ReportFiles.WriteTo(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task GitHub_reads_every_finding()
    {
        string[] lines = await LinesAsync("github");

        Assert.Equal(await FindingsAsync(_ => true), lines.Select(line =>
        {
            Match match = GitHubCommand().Match(line);
            var properties = match.Groups["properties"].Value.Split(',').Select(pair => pair.Split('='))
                .ToDictionary(pair => pair[0], pair => GitHubText(pair[1]));
            string severity = match.Groups["command"].Value == "notice" ? "info" : match.Groups["command"].Value;
            Assert.Equal(properties.GetValueOrDefault("line"), properties.GetValueOrDefault("endLine"));
            return (severity, properties["title"], properties.GetValueOrDefault("file"), properties.GetValueOrDefault("line"),
                properties.GetValueOrDefault("col"), GitHubText(match.Groups["message"].Value));
        }));
    }

    [Fact]
    public async Task Azure_reads_every_warning_and_error()
    {
        string[] lines = await LinesAsync("azure");

        Assert.Equal(await FindingsAsync(severity => severity != "info"), lines.Where(line => line.Contains("##vso[", StringComparison.Ordinal)).Select(line =>
        {
            Match match = AzureCommand().Match(line);
            var properties = match.Groups["properties"].Value.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
                .ToDictionary(pair => pair[0], pair => AzureText(pair[1]));
            return (properties["type"], properties["code"], properties.GetValueOrDefault("sourcepath"), properties.GetValueOrDefault("linenumber"),
                properties.GetValueOrDefault("columnnumber"), AzureText(match.Groups["message"].Value));
        }));
        Assert.Equal((await FindingsAsync(severity => severity == "info")).Length, lines.Count(line => !line.Contains("##vso[", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("github", "::error title=ocitag::'")]
    [InlineData("azure", "##vso[task.logissue type=error;]'")]
    public async Task Contains_problems(string format, string start)
    {
        folder.Write("a/b.csproj", "<Project");

        var run = await CommandRun.OfAsync(folder, "check", "--format", format);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            run.Output.Split('\n'),
            line => line.StartsWith(start, StringComparison.Ordinal) && line.Contains("b.csproj", StringComparison.Ordinal));
    }

    async Task<string[]> LinesAsync(string format) => (await ReportFiles.ReportAsync(folder, format)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    async Task<(string, string, string?, string?, string?, string)[]> FindingsAsync(Func<string, bool> isWanted)
    {
        string Text(JsonNode? value) => value!.ToString();
        return
        [
            .. JsonNode.Parse(await ReportFiles.ReportAsync(folder, "json"))!["findings"]!.AsArray()
                .Where(finding => isWanted(Text(finding!["severity"])))
                .Select(finding => (Text(finding!["severity"]), Text(finding["rule"]), finding["file"]?.ToString(), finding["line"]?.ToString(),
                    finding["column"]?.ToString(), Text(finding["message"]))),
        ];
    }

    // https://github.com/actions/runner: ActionCommand.cs
    static string GitHubText(string text) =>
        text.Replace("%0D", "\r").Replace("%0A", "\n").Replace("%3A", ":").Replace("%2C", ",").Replace("%25", "%");

    // https://github.com/microsoft/azure-pipelines-agent: Command.cs
    static string AzureText(string text) =>
        text.Replace("%3B", ";").Replace("%0D", "\r").Replace("%0A", "\n").Replace("%5D", "]").Replace("%AZP25", "%");

    [GeneratedRegex("^::(?<command>error|warning|notice) (?<properties>[^:]*)::(?<message>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex GitHubCommand();

    [GeneratedRegex(@"^##vso\[task\.logissue (?<properties>[^\]]*)\](?<message>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex AzureCommand();
}
