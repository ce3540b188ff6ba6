using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using OciTagAnalyzer.Package.Tests.Commands;

namespace OciTagAnalyzer.Package.Tests.Packages;

/// <summary>The contents of a package that contain addresses.</summary>
/// <param name="file">The path of the package.</param>
sealed class PackageFile(string file)
{
    /// <summary>The text of a file of the package, with LF.</summary>
    public string Text(string entry)
    {
        using ZipArchive archive = ZipFile.OpenRead(file);
        using var reader = new StreamReader(archive.GetEntry(entry)!.Open());
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The <c>metadata</c> element of the package.</summary>
    public XElement Metadata => XDocument.Parse(Text("OciTagAnalyzer.nuspec")).Root!.Elements().Single();

    /// <summary>The help link of each rule, as the compiler reads it from the analyzers; null without one.</summary>
    /// <param name="folder">An empty folder.</param>
    public async Task<IReadOnlyDictionary<string, string?>> HelpLinksAsync(string folder)
    {
        ZipFile.ExtractToDirectory(file, folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "empty.cs"), "");
        CommandRun compiler = await DotNet.RunAsync(
            folder,
            [
                "exec", await CompilerAsync(), "-target:library", "empty.cs",
                $"-reference:{typeof(object).Assembly.Location}", "-errorlog:log.sarif;version=2.1",
                .. Directory.GetFiles(Path.Combine(folder, "analyzers", "dotnet", "cs")).Select(assembly => $"-analyzer:{assembly}"),
            ]);
        compiler.OrThrow();
        using var log = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "log.sarif")));
        return log.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToDictionary(
            rule => rule.GetProperty("id").GetString()!,
            rule => rule.TryGetProperty("helpUri", out JsonElement link) ? link.GetString() : null);
    }

    static async Task<string> CompilerAsync()
    {
        CommandRun run = await DotNet.RunAsync(Path.Combine(Repository.Folder, "src", "OciTagAnalyzer.Core"), "msbuild", "-getProperty:RoslynTargetsPath");
        return Path.Combine(run.OrThrow().Output.Trim(), "bincore", "csc.dll");
    }
}
