using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Core.Tests.Documents;

public sealed class SnapshotNameTests
{
    [Theory]
    [InlineData("Deploys.verified.yaml")]
    [InlineData("a/compose.Verified.yml")]
    [InlineData("a\\appsettings.received.json")]
    [InlineData("Web.DotNet10_0.verified.Dockerfile")]
    [InlineData("oci-images.lock.verified.json")]
    public void Is_the_name_of_a_snapshot(string path)
    {
        Assert.True(SnapshotName.Is(path));
        Assert.Equal(DocumentKind.None, DocumentKind.Of(path));
    }

    [Theory]
    [InlineData("verified.yaml")]
    [InlineData("compose.verifiedby.yaml")]
    [InlineData("a.verified.d/compose.yaml")]
    [InlineData("unverified.compose.yaml")]
    [InlineData("received/Dockerfile")]
    [InlineData("compose.yaml")]
    public void Is_not_another_name(string path)
    {
        Assert.False(SnapshotName.Is(path));
        Assert.NotEqual(DocumentKind.None, DocumentKind.Of(path));
    }
}
