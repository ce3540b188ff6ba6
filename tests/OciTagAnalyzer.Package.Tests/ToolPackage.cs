using System.IO.Compression;
using OciTagAnalyzer.Package.Tests.Commands;
using OciTagAnalyzer.Package.Tests.Packages;

namespace OciTagAnalyzer.Package.Tests;

/// <summary>The package of the tool <c>ocitag</c>.</summary>
[Collection(PackageCollection.Name)]
public sealed class ToolPackage(PackedPackage package)
{
    const string Id = "OciTagAnalyzer.Tool";

    [Fact]
    public async Task Runs_in_one_line_without_an_installation_and_contains_only_what_it_needs()
    {
        (string feed, string file) = await package.PackAsync(Id);
        using (ZipArchive archive = ZipFile.OpenRead(file))
        {
            string[] names = [.. archive.Entries.Select(entry => entry.FullName)];
            Assert.All(
                ["README.md", "icon.png", "LICENSE", "schemas/ocitag-check.schema.json", "schemas/ocitag-verify.schema.json"],
                name => Assert.Contains(name, names));
            Assert.DoesNotContain(names, name => name.EndsWith(".resources.dll", StringComparison.Ordinal));
            Assert.DoesNotContain(names, name => name.StartsWith("tools/", StringComparison.Ordinal) && Path.GetExtension(name) is ".xml" or ".pdb"
                && !name.EndsWith("DotnetToolSettings.xml", StringComparison.Ordinal));
            Assert.InRange(new FileInfo(file).Length, 1_000_000, 12_000_000);
        }

        Consumer folder = package.EmptyFolder();
        folder.Write("Dockerfile", "FROM redis\n");

        CommandRun run = await folder.RunAsync("tool", "exec", $"{Id}@{package.Version}", "--source", feed, "--yes", "--", "check", "--files-only");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Dockerfile(1,6): warning OCI1001", run.Output);
    }

    [Theory]
    [InlineData()]
    [InlineData("-p:ContainerBaseImage=mcr.microsoft.com/dotnet/sdk:10.0")]
    public async Task Makes_no_container_image_from_a_base_image_without_a_digest(params string[] arguments)
    {
        CommandRun run = await DotNet.RunAsync(
            Path.Combine(Repository.Folder, "src", Id),
            ["publish", "--no-build", "-c", Repository.Configuration, "-t:PublishContainer", "-p:ContainerArchiveOutputPath=none.tar", .. arguments]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("Set ContainerBaseImage to an image of the .NET SDK with its digest", run.Output);
    }
}
