using System.IO.Compression;
using System.Xml.Linq;
using OciTagAnalyzer.Package.Tests.Packages;

namespace OciTagAnalyzer.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class PackageEntries(PackedPackage package)
{
    [Fact]
    public void Are_exactly_these()
    {
        using var archive = ZipFile.OpenRead(package.File);

        // Without the entries that every Open Packaging archive contains, and the pages, which another test compares.
        var entries = archive.Entries.Select(entry => entry.FullName)
            .Where(name => name is not "[Content_Types].xml" && !name.StartsWith("_rels/") && !name.StartsWith("package/services/"))
            .Where(name => !name.StartsWith("docs/"));

        Assert.Equal(
            [
                "LICENSE",
                "OciTagAnalyzer.nuspec",
                "README.md",
                "analyzers/dotnet/cs/OciTagAnalyzer.Analyzers.dll",
                "analyzers/dotnet/cs/OciTagAnalyzer.CodeFixes.dll",
                "analyzers/dotnet/cs/OciTagAnalyzer.Core.dll",
                "build/OciTagAnalyzer.props",
                "build/OciTagAnalyzer.targets",
                "buildTransitive/OciTagAnalyzer.props",
                "buildTransitive/OciTagAnalyzer.targets",
                "icon.png",
                "presets/relaxed.globalconfig",
                "presets/strict.globalconfig",
                "schemas/oci-images.baseline.schema.json",
                "schemas/oci-images.lock.schema.json",
                "tasks/netstandard2.0/OciTagAnalyzer.Build.dll",
            ],
            entries.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Contain_every_page_of_the_documentation()
    {
        string pages = Path.Combine(Repository.Folder, "src/OciTagAnalyzer.Package/docs");
        using var archive = ZipFile.OpenRead(package.File);

        Assert.Equal(
            Directory.EnumerateFiles(pages, "*", SearchOption.AllDirectories)
                .Select(file => "docs/" + Path.GetRelativePath(pages, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
            archive.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("docs/")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Are_the_same_bytes_when_the_package_is_packed_again()
    {
        byte[] first = await File.ReadAllBytesAsync(package.File);

        await package.PackAsync("OciTagAnalyzer.Package");

        byte[] second = await File.ReadAllBytesAsync(package.File);
        Assert.True(first.AsSpan().SequenceEqual(second));
    }

    [Fact]
    public void Make_a_development_dependency_without_dependencies_of_its_own()
    {
        using var archive = ZipFile.OpenRead(package.File);
        using var stream = archive.GetEntry("OciTagAnalyzer.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        var values = metadata.Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);

        Assert.Equal("OciTagAnalyzer", values["id"]);
        Assert.Equal(package.Version, values["version"]);
        Assert.Equal("true", values["developmentDependency"]);
        Assert.Equal("README.md", values["readme"]);
        Assert.Equal("icon.png", values["icon"]);
        Assert.Equal("MIT", values["license"]);
        string changes = File.ReadAllText(Path.Combine(Repository.Folder, "CHANGELOG.md"));
        Assert.Equal(changes.TrimEnd().ReplaceLineEndings(), values["releaseNotes"].ReplaceLineEndings());
        Assert.DoesNotContain("dependencies", values.Keys);
    }
}
