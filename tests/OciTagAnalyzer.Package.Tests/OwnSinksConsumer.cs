using OciTagAnalyzer.Package.Tests.Commands;
using OciTagAnalyzer.Package.Tests.Packages;

namespace OciTagAnalyzer.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class OwnSinksConsumer(PackedPackage package)
{
    [Fact]
    public async Task Has_findings_for_its_own_sinks_and_for_errors_in_its_table()
    {
        Consumer consumer = package.Consumer("OwnSinks");

        CommandRun build = (await consumer.RebuildAsync("App/App.csproj")).OrThrow();

        Assert.Equal(
            [
                "App/Program.cs(3,15) OCI1001",
                "App/Program.cs(5,9) OCI1001",
                "App/Program.cs(8,14) OCI1001",
                "App/oci-tag.sinks.txt(5,1) OCI0001",
            ],
            consumer.Places(build.Findings));
    }
}
