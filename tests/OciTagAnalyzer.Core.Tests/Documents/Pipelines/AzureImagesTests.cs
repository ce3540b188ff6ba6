using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Core.Tests.Documents.Pipelines;

public sealed class AzureImagesTests
{
    static ScanResult Check(string marked, params string[] written) => MarkedText.Check(DocumentKind.AzurePipeline, marked, written);

    [Theory]
    [InlineData("resources:\n  containers:\n  - container: pg\n    image: ⟦postgres⟧\n")]
    [InlineData("container: ⟦ubuntu:22.04⟧\n")]
    [InlineData("container:\n  image: ⟦ubuntu⟧\n")]
    [InlineData("jobs:\n- job: a\n  container: ⟦ghcr.io/o/app⟧\n- job: b\n  container: { image: ⟦ubuntu⟧ }\n")]
    [InlineData("stages:\n- stage: s\n  jobs:\n  - deployment: d\n    container: ⟦o/app:latest⟧\n")]
    public void Finds(string marked) => Assert.Null(Check(marked).Fault);

    [Theory]
    [InlineData("container: ⟦ubuntu:${{ parameters.v }}⟧\n", "ubuntu:${{ parameters.v }}")]
    [InlineData("container:\n  image: ⟦$(image)⟧\n", "$(image)")]
    public void Has_holes_for_expressions(string marked, string written) => Assert.True(Check(marked, written).Places[0].Written.HasHoles);

    [Theory]
    [InlineData("pool:\n  vmImage: ubuntu-latest\n")]
    [InlineData("pool:\n  name: x\n  image: 1ESPT-Windows2025\n  demands: ImageOverride -equals windows.vs2026.amd64\n")]
    [InlineData("resources:\n  containers:\n  - container: pg:16\njobs:\n- job: a\n  container: pg\n")]
    [InlineData("jobs:\n- job: a\n  steps:\n  - task: Docker@2\n    inputs:\n      container: o/app\n      image: x\n")]
    [InlineData("variables:\n  image: x\n  container: a/b\n")]
    public void Leaves_out(string text) => Assert.Null(Check(text).Fault);
}
