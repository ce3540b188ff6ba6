using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

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
    [InlineData("jobs:\n- ${{ if eq(variables['Build.Reason'], 'PullRequest') }}:\n  - job: a\n    container: ⟦ubuntu:22.04⟧\n- ${{ else }}:\n  - job: a\n"
        + "    container: { image: '⟦ubuntu⟧' }\n")]
    [InlineData("jobs:\n- ${{ each os in parameters.os }}:\n  - ${{ if ne(os, 'mac') }}:\n    - job: ${{ os }}\n      ${{ if eq(os, 'linux') }}:\n"
        + "        container: ⟦o/linux⟧\n      ${{ if eq(os, 'other') }}:\n        container:\n          image: ⟦o/other⟧\n")]
    [InlineData("jobs:\n  ${{ if parameters.x }}:\n  - job: a\n    container:\n      ${{ if parameters.y }}:\n        image: ⟦alpine⟧\n"
        + "      options: --init\n")]
    [InlineData("stages:\n- ${{ if true }}:\n  - stage: s\n    jobs:\n    - ${{ if true }}:\n        job: a\n        container: ⟦o/app:1⟧\n")]
    [InlineData("resources:\n  containers:\n  - ${{ if true }}:\n    - container: a\n      image: ⟦postgres⟧\n  - ${{ each c in parameters.c }}:\n"
        + "    - ${{ c }}\n  - container: b\n    image: ⟦redis⟧\n")]
    [InlineData("resources:\n  ${{ if true }}:\n    containers:\n    - container: b\n      image: ⟦redis⟧\n")]
    [InlineData("${{ if true }}:\n  container: ⟦o/app⟧\n${{ else }}:\n  resources:\n    containers:\n    - container: b\n      image: ⟦redis⟧\n")]
    [InlineData("extends:\n  template: a.yml\n  parameters:\n    jobs:\n    - job: a\n      container: ⟦o/app⟧\n")]
    public void Finds_images_in_conditional_expressions(string marked) => Assert.Null(Check(marked).Fault);

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
    [InlineData("${{ if true }}:\n  variables:\n    container: a/b\njobs:\n- - container: a/b\n- ${{ if true }}:\n  - job: a\n    variables:\n"
        + "      container: a/b\n")]
    [InlineData("jobs:\n- job: a\n  services:\n    db: postgres\n  steps:\n  - target:\n      container: a/b\n")]
    public void Ignores(string text) => Assert.Null(Check(text).Fault);

    // Such a resource contains the registry and repository only; a run uses the tag that triggered it or was requested.
    [Fact]
    public void Ignores_a_resource_whose_tag_a_run_determines() => Check(
        "resources:\n  containers:\n  - container: shop\n    type: ACR\n    azureSubscription: s\n    resourceGroup: g\n    registry: shop\n"
            + "    repository: o/shop\n    trigger:\n      tags:\n        include: [ latest ]\n");

    [Fact]
    public void Reports_the_path_of_an_image() => Assert.Equal(
        "jobs[0].${{ if true }}[0].container",
        Check("jobs:\n- ${{ if true }}:\n  - container: ⟦o/app⟧\n").Places[0].KeyPath);
}
