using OciTagAnalyzer.Package.Tests.Commands;
using OciTagAnalyzer.Package.Tests.Packages;

namespace OciTagAnalyzer.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class OwnSinksConsumer(PackedPackage package)
{
    [Fact]
    public async Task Is_told_of_what_goes_into_members_of_its_own_and_of_what_its_table_gets_wrong()
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
