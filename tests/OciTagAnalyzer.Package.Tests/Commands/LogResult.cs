using System.Text.Json;

namespace OciTagAnalyzer.Package.Tests.Commands;

/// <summary>A result of the analyzer in a SARIF 2.1 log; lines and columns start at 1, and the end column is the first one after the region.</summary>
/// <param name="File">The file, relative to the project.</param>
sealed record LogResult(string Id, string File, int Line, int Column, int EndColumn)
{
    /// <summary>The analyzer's results in the log of a project in <paramref name="projectFolder"/>.</summary>
    public static IReadOnlyList<LogResult> ReadAll(string sarif, string projectFolder)
    {
        using var log = JsonDocument.Parse(sarif);
        return [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(result => Read(result, projectFolder))
            .Where(result => result.Id.StartsWith("OCI", StringComparison.Ordinal))];
    }

    static LogResult Read(JsonElement result, string projectFolder)
    {
        var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var file = new Uri(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!);
        var region = location.GetProperty("region");
        return new(
            result.GetProperty("ruleId").GetString()!,
            Path.GetRelativePath(projectFolder, file.LocalPath).Replace('\\', '/'),
            region.GetProperty("startLine").GetInt32(),
            region.GetProperty("startColumn").GetInt32(),
            region.GetProperty("endColumn").GetInt32());
    }
}
