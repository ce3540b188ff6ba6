using System.Text.Json;
using System.Xml.Linq;
using OciTagAnalyzer.Package.Tests.Packages;

namespace OciTagAnalyzer.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class WebShopSample(PackedPackage package)
{
    [Fact]
    public async Task Has_the_expected_findings()
    {
        var samples = package.Samples();
        string shop = Path.Combine(samples.Folder, "WebShop");

        var build = await samples.RebuildAsync("WebShop/WebShop.slnx", $"-p:OciTagAnalyzerVersion={package.Version}");

        var lines = build.OrThrow().Findings.Select(finding => finding.LineIn(shop)).Order(StringComparer.Ordinal);
        Assert.Equal(samples.Read("WebShop/expected-findings.txt").TrimEnd('\n').Split('\n'), lines);
    }

    [Fact]
    public async Task Has_the_code_that_binds_and_reads_a_setting_in_SARIF()
    {
        var samples = package.Samples();

        var build = await samples.RebuildAsync(
            "WebShop/WebShop.Reports/WebShop.Reports.csproj", $"-p:OciTagAnalyzerVersion={package.Version}", "-p:ErrorLog=findings.sarif%2Cversion=2.1");

        build.OrThrow();
        using var log = JsonDocument.Parse(samples.Read("WebShop/WebShop.Reports/findings.sarif"));
        var related = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(result => (At: PlaceOf(result.GetProperty("locations")[0]),
                Code: result.TryGetProperty("relatedLocations", out var code) ? code.EnumerateArray().Select(PlaceOf) : []))
            .Where(result => result.At.Contains("appsettings.json", StringComparison.Ordinal))
            .Select(result => $"{result.At} <- {string.Join(", ", result.Code)}");
        Assert.Equal(["appsettings.json:3 <- Program.cs:6, NightlyReports.cs:18", "appsettings.json:7 <- Program.cs:6, NightlyReports.cs:17"], related);
    }

    [Fact]
    public void Installs_the_version_that_the_repository_packs() =>
        Assert.Equal(
            PropertyIn("Directory.Build.props", "Version"),
            PropertyIn("samples/Directory.Build.props", "OciTagAnalyzerVersion"));

    static string PlaceOf(JsonElement location)
    {
        var place = location.GetProperty("physicalLocation");
        string path = place.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        return $"{path[(path.LastIndexOf('/') + 1)..]}:{place.GetProperty("region").GetProperty("startLine").GetInt32()}";
    }

    static string PropertyIn(string file, string name) =>
        XDocument.Load(Path.Combine(Repository.Folder, file)).Descendants(name).Single().Value;
}
