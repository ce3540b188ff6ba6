using System.Text.Json;
using OciTagAnalyzer.Package.Tests.Commands;

namespace OciTagAnalyzer.Package.Tests.Packages;

/// <summary>A folder with projects that install the package.</summary>
/// <param name="folder">Its path.</param>
public sealed class Consumer(string folder)
{
    /// <summary>The folder's path.</summary>
    public string Folder => folder;

    /// <summary>Runs <c>dotnet</c> in the folder.</summary>
    internal Task<CommandRun> RunAsync(params IEnumerable<string> arguments) => DotNet.RunAsync(folder, arguments);

    /// <summary>Builds the folder's project or solution, compiling even what is up to date.</summary>
    internal Task<CommandRun> RebuildAsync(params IEnumerable<string> arguments) =>
        RunAsync(["build", "--no-incremental", .. arguments]);

    /// <summary>Findings as <c>Program.cs(3,14) OCI1001</c>, sorted.</summary>
    internal IEnumerable<string> Places(IEnumerable<BuildFinding> findings) =>
        findings.Select(finding => finding.PlaceIn(folder)).Order(StringComparer.Ordinal);

    /// <summary>The AdditionalFiles of a project as MSBuild evaluates them, relative to the folder, sorted.</summary>
    internal Task<IEnumerable<string>> AdditionalFilesAsync(string project, params IEnumerable<string> arguments) =>
        AdditionalFilesAsync(project, _ => true, arguments);

    /// <summary>Of these files those whose item, metadata included, <paramref name="isWanted"/>.</summary>
    internal async Task<IEnumerable<string>> AdditionalFilesAsync(string project, Func<JsonElement, bool> isWanted, params IEnumerable<string> arguments)
    {
        var run = await RunAsync(["msbuild", project, "-getItem:AdditionalFiles", .. arguments]);
        using var items = JsonDocument.Parse(run.OrThrow().Output);
        return [.. items.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
            .Where(isWanted)
            .Select(item => Path.GetRelativePath(folder, item.GetProperty("FullPath").GetString()!).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>A file's text.</summary>
    public string Read(string file) => File.ReadAllText(Path.Combine(folder, file));

    /// <summary>A file's bytes.</summary>
    public byte[] ReadBytes(string file) => File.ReadAllBytes(Path.Combine(folder, file));

    /// <summary>Writes a file, and the folders above it where they are missing.</summary>
    public void Write(string file, string text = "")
    {
        string path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
