using System.Xml.Linq;
using OciTagAnalyzer.Package.Tests.Packages;

namespace OciTagAnalyzer.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class WebShopSample(PackedPackage package)
{
    [Fact]
    public async Task Has_the_findings_it_says_it_has()
    {
        var samples = package.Samples();
        string shop = Path.Combine(samples.Folder, "WebShop");

        var build = await samples.RebuildAsync("WebShop/WebShop.slnx", $"-p:OciTagAnalyzerVersion={package.Version}");

        // Both projects read the compose file above them, and both say what is wrong with it.
        var lines = build.OrThrow().Findings.Select(finding => finding.LineIn(shop)).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(samples.Read("WebShop/expected-findings.txt").TrimEnd('\n').Split('\n'), lines);
    }

    [Fact]
    public void Installs_the_version_that_the_repository_packs() =>
        Assert.Equal(
            PropertyIn("Directory.Build.props", "Version"),
            PropertyIn("samples/Directory.Build.props", "OciTagAnalyzerVersion"));

    static string PropertyIn(string file, string name) =>
        XDocument.Load(Path.Combine(Repository.Folder, file)).Descendants(name).Single().Value;
}
