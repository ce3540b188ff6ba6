using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.Pulumi;

public sealed class PulumiImagesTests
{
    static ScanResult Check(string marked, params string[] written) => MarkedText.Check(DocumentKind.Pulumi, marked, written);

    [Theory]
    [InlineData("resources:\n  image:\n    type: docker:RemoteImage\n    properties:\n      name: ⟦nginx⟧\n")]
    [InlineData("resources:\n  web:\n    properties:\n      name: web\n      image: ⟦nginx:1⟧\n    type: docker:index/container:Container\n")]
    [InlineData("resources:\n  d:\n    type: kubernetes:apps/v1:Deployment\n    properties:\n      spec:\n        template:\n          spec:\n"
        + "            containers:\n            - name: x\n              image: ⟦nginx⟧\n")]
    [InlineData("resources:\n  s:\n    type: docker:Service\n    properties:\n      name: web\n      taskSpec:\n        containerSpec:\n         "
        + " image: ⟦nginx⟧\n")]
    [InlineData("resources: { s: { type: docker:index/service:Service, properties: { taskSpec: { containerSpec: { image: '⟦nginx:1⟧' } } } } }\n")]
    public void Finds(string marked) => Assert.Null(Check(marked).Fault);

    [Fact]
    public void Has_holes_for_other_resources()
    {
        ScanResult result = Check("resources:\n  web:\n    type: docker:Container\n    properties:\n      image: ⟦${image.imageId}⟧\n", "${image.imageId}");
        Assert.True(result.Images[0].Written.HasHoles);
    }

    [Theory]
    [InlineData("resources:\n  app:\n    type: docker:Image\n    properties:\n      imageName: app\n      name: app\n      image: app\n")]
    [InlineData("config:\n  image: x\nresources:\n  vm:\n    type: azure:VirtualMachine\n    properties:\n      image: ubuntu\n")]
    [InlineData("resources: { s: { type: docker:Service, properties: { image: a, taskSpec: { image: b }, containerSpec: { image: c } } } }\n")]
    [InlineData("resources: { s: { type: acme:Service, properties: { taskSpec: { containerSpec: { image: c } } } } }\n")]
    public void Ignores(string text) => Assert.Null(Check(text).Fault);
}
