using System.IO.Compression;
using System.Text.Json;
using OciTagAnalyzer.Package.Tests.Commands;
using OciTagAnalyzer.Package.Tests.Packages;

namespace OciTagAnalyzer.Package.Tests;

/// <summary>The address of the repository, which the publisher sets.</summary>
[Collection(PackageCollection.Name)]
public sealed class PublishedAddress(PackedPackage package)
{
    const string Address = "-p:PackageProjectUrl=https://example.org/acme/tags/";

    const string Source = "https://example.org/acme/tags/blob/HEAD/src/OciTagAnalyzer.Package/";

    [Theory]
    [InlineData("OciTagAnalyzer.Analyzers", "RulePagesUrl", Source + "docs/rules")]
    [InlineData("OciTagAnalyzer.Tool", "SchemasUrl", "https://example.org/acme/tags/raw/HEAD/src/OciTagAnalyzer.Package/schemas")]
    public async Task Is_written_into_assemblies(string project, string key, string value)
    {
        string file = Path.Combine(Repository.Folder, "src", project, project + ".csproj");

        Assert.Equal(value, await MetadataAsync(file, key, Address));
        Assert.Null(await MetadataAsync(file, key));
    }

    [Fact]
    public async Task Is_in_the_links_of_the_README()
    {
        string feed = Path.Combine(package.EmptyFolder().Folder, "feed");
        var pack = await DotNet.RunAsync(
            Path.Combine(Repository.Folder, "src", "OciTagAnalyzer.Package"),
            "pack", "--no-build", "-c", Repository.Configuration, "-o", feed, $"-p:PackageVersion={package.Version}", Address);
        pack.OrThrow();

        using ZipArchive archive = ZipFile.OpenRead(Directory.GetFiles(feed).Single());
        using var reader = new StreamReader(archive.GetEntry("README.md")!.Open());
        string expected = await File.ReadAllTextAsync(Path.Combine(Repository.Folder, "src", "OciTagAnalyzer.Package", "README.md"));
        Assert.Contains("](docs/", expected);
        Assert.Equal(
            expected.ReplaceLineEndings("\n").Replace("](docs/", $"]({Source}docs/").TrimEnd(),
            (await reader.ReadToEndAsync()).ReplaceLineEndings("\n").TrimEnd());
    }

    static async Task<string?> MetadataAsync(string project, string key, params string[] arguments)
    {
        CommandRun run = await DotNet.RunAsync(Path.GetDirectoryName(project)!, ["msbuild", project, "-getItem:AssemblyMetadata", .. arguments]);
        using var items = JsonDocument.Parse(run.OrThrow().Output);
        return items.RootElement.GetProperty("Items").GetProperty("AssemblyMetadata").EnumerateArray()
            .Where(item => item.GetProperty("Identity").GetString() == key)
            .Select(item => item.GetProperty("Value").GetString())
            .SingleOrDefault();
    }
}
