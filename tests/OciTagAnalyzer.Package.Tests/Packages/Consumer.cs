using System.Text.Json;
using OciTagAnalyzer.Package.Tests.Commands;

namespace OciTagAnalyzer.Package.Tests.Packages;

/// <summary>A folder with projects that install the package.</summary>
/// <param name="folder">The path of the folder.</param>
public sealed class Consumer(string folder)
{
    /// <summary>The path of the folder.</summary>
    public string Folder => folder;

    /// <summary>Runs <c>dotnet</c> in the folder.</summary>
    internal Task<CommandRun> RunAsync(params IEnumerable<string> arguments) => DotNet.RunAsync(folder, arguments);

    /// <summary>Builds the project or solution in the folder without incremental compilation.</summary>
    internal Task<CommandRun> RebuildAsync(params IEnumerable<string> arguments) =>
        RunAsync(["build", "--no-incremental", .. arguments]);

    /// <summary>Findings as <c>Program.cs(3,14) OCI1001</c>, sorted.</summary>
    internal IEnumerable<string> Places(IEnumerable<BuildFinding> findings) =>
        findings.Select(finding => finding.PlaceIn(folder)).Order(StringComparer.Ordinal);

    /// <summary>The AdditionalFiles of a project as MSBuild evaluates them, relative to the folder, sorted.</summary>
    internal Task<IEnumerable<string>> AdditionalFilesAsync(string project, params IEnumerable<string> arguments) =>
        AdditionalFilesAsync(project, _ => true, arguments);

    /// <summary>The AdditionalFiles whose item, including its metadata, matches <paramref name="isWanted"/>.</summary>
    internal async Task<IEnumerable<string>> AdditionalFilesAsync(string project, Func<JsonElement, bool> isWanted, params IEnumerable<string> arguments)
    {
        var run = await RunAsync(["msbuild", project, "-getItem:AdditionalFiles", .. arguments]);
        using var items = JsonDocument.Parse(run.OrThrow().Output);
        return [.. items.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
            .Where(isWanted)
            .Select(item => Path.GetRelativePath(folder, item.GetProperty("FullPath").GetString()!).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>The text of a file.</summary>
    public string Read(string file) => File.ReadAllText(Path.Combine(folder, file));

    /// <summary>The bytes of a file.</summary>
    public byte[] ReadBytes(string file) => File.ReadAllBytes(Path.Combine(folder, file));

    /// <summary>Writes a file, and creates its folders.</summary>
    public void Write(string file, string text = "")
    {
        string path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
