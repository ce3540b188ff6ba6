using System.IO.Compression;
using OciTagAnalyzer.Package.Tests.Commands;
using OciTagAnalyzer.Package.Tests.Packages;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Package.Tests;

/// <summary>The package of the registry client, which programs can use without the tool.</summary>
[Collection(PackageCollection.Name)]
public sealed class RegistryPackage(PackedPackage package)
{
    const string Id = "OciTagAnalyzer.Registry";

    [Fact]
    public async Task Contains_the_client_alone_and_runs_the_example_of_its_readme()
    {
        (string _, string file) = await package.PackAsync(Id);
        using (ZipArchive archive = ZipFile.OpenRead(file))
        {
            Assert.Equal(
                ["LICENSE", $"{Id}.nuspec", "README.md", "icon.png", "lib/net10.0/OciTagAnalyzer.Core.dll", $"lib/net10.0/{Id}.dll", $"lib/net10.0/{Id}.xml"],
                archive.Entries.Select(entry => entry.FullName)
                    .Where(name => name is not "[Content_Types].xml" && !name.StartsWith("_rels/") && !name.StartsWith("package/services/"))
                    .Order(StringComparer.Ordinal));
        }

        await using RealRegistry registry = await RealRegistry.StartAsync();
        using var pusher = new Pusher(registry);
        string digest = await pusher.PushIndexAsync("db", "17.2", "one", new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero));
        string readme = File.ReadAllText(Path.Combine(Repository.Folder, "src", Id, "README.md"));
        string example = readme.Split("```csharp\n")[1].Split("```")[0];
        Consumer program = package.EmptyFolder();
        program.Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="{Id}" Version="{package.Version}" /></ItemGroup>
            </Project>
            """);
        program.Write("Program.cs", example.Replace("postgres:17.2", $"{registry.Host}/db:17.2", StringComparison.Ordinal));

        CommandRun run = await program.RunAsync("run", "-warnaserror");

        // The image names no source.
        Assert.Equal($"{digest}\n17.2 17.2-amd64 17.2-arm64\n05/06/2024 07:08:09 +00:00 \n", run.OrThrow().Output.ReplaceLineEndings("\n"));
    }
}
