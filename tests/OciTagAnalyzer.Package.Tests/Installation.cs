using System.Xml.Linq;
using OciTagAnalyzer.Package.Tests.Packages;

namespace OciTagAnalyzer.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class Installation(PackedPackage package)
{
    [Fact]
    public async Task Affects_only_the_project_that_installs_the_package()
    {
        var folder = package.EmptyFolder();
        folder.Write(
            "Shop.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
            </Project>
            """);

        var add = await folder.RunAsync("add", "package", "OciTagAnalyzer", "--version", package.Version);

        add.OrThrow();
        var reference = XDocument.Parse(folder.Read("Shop.csproj")).Descendants("PackageReference").Single();
        Assert.Equal("all", reference.Element("PrivateAssets")?.Value);
        Assert.Superset(
            new HashSet<string> { "analyzers", "build", "buildtransitive" },
            new HashSet<string>(reference.Element("IncludeAssets")?.Value.Split("; ") ?? []));
    }
}
