using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.Dapr;

public sealed class DaprImagesTests
{
    static ScanResult Check(string marked, params string[] written) => MarkedText.Check(DocumentKind.Dapr, marked, written);

    [Theory]
    [InlineData("version: 1\napps:\n- appID: a\n  containerImage: ⟦ghcr.io/acme/a⟧\n- { appID: b, containerImage: '⟦acme/b:1⟧' }\n")]
    [InlineData("apiVersion: apps/v1\nkind: Deployment\nspec: { template: { spec: { containers: [ { image: ⟦daprio/dashboard⟧ } ] } } }\n")]
    public void Finds(string marked) => Assert.Null(Check(marked).Fault);

    [Fact]
    public void Has_holes_for_variables() => Assert.True(Check("apps: [ { containerImage: ⟦acme/a:$TAG⟧ } ]\n", "acme/a:$TAG").Images[0].Written.HasHoles);

    [Theory]
    [InlineData("version: 1\ncommon: { containerImage: a }\napps: [ { appID: image, command: [ docker, run, image ] } ]\n")]
    [InlineData("containerImage: a\n")]
    public void Ignores(string text) => Assert.Null(Check(text).Fault);
}
