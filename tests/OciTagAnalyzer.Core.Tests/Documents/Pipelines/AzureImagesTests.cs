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
    public void Has_holes_for_expressions(string marked, string written) => Assert.True(Check(marked, written).Images[0].Written.HasHoles);

    [Theory]
    [InlineData("pool:\n  vmImage: ubuntu-latest\n")]
    [InlineData("pool:\n  name: x\n  image: 1ESPT-Windows2025\n  demands: ImageOverride -equals windows.vs2026.amd64\n")]
    [InlineData("resources:\n  containers:\n  - container: pg:16\njobs:\n- job: a\n  container: pg:16\n")]
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

    [Theory]
    [InlineData("container: ⟦ubuntu⟧\nsteps: []\n")]
    [InlineData("trigger: [ main ]\nparameters: []\njobs:\n- job: a\n  container: ⟦ubuntu⟧\n")]
    [InlineData("jobs:\n- job: a\n  container: ⟦ubuntu⟧\n- deployment: b\n  container: ⟦debian:12⟧\n")]
    [InlineData("resources:\n  containers:\n  - container: tools\n    image: ⟦acme/tools⟧\njobs:\n- job: a\n  container: Tools\n- job: b\n"
        + "  container: ⟦ubuntu⟧\n")]
    [InlineData("jobs:\n- job: a\n  services: { db: '⟦postgres:17⟧', cache: cache }\n")]
    public void Finds_images_without_a_resource(string marked) => Assert.Null(Check(marked).Fault);

    [Theory]
    [InlineData("parameters:\n- name: x\njobs:\n- job: a\n  container: tools\n")]
    [InlineData("parameters: { x: y }\nstages:\n- stage: s\n  jobs:\n  - job: a\n    container: tools\n")]
    [InlineData("extends: { template: base.yml }\ncontainer: tools\n")]
    [InlineData("resources:\n  containers:\n  - ${{ each c in parameters.c }}:\n    - container: ${{ c.name }}\n      image: ⟦acme/tools⟧\ncontainer: tools\n")]
    [InlineData("resources:\n  containers:\n  - ${{ each c in parameters.c }}:\n    - ${{ c }}\ncontainer: tools\n")]
    [InlineData("${{ if true }}:\n  resources:\n    containers:\n    - ${{ if true }}:\n      - container: tools\n        image: ⟦acme/tools⟧\n"
        + "container: tools\n")]
    public void Ignores_names_that_may_be_resources(string marked) => Assert.Null(Check(marked).Fault);

    [Theory]
    [InlineData("parameters:\n- name: image\n  default: ⟦ubuntu⟧\n  values: [ '⟦debian⟧', '⟦debian:12⟧' ]\njobs:\n- job: a\n"
        + "  container: { image: '${{ parameters.image }}' }\n")]
    [InlineData("parameters:\n  image: ⟦acme/tools⟧\njobs:\n- job: a\n  container: ${{ parameters.image }}\n")]
    [InlineData("parameters:\n- name: image\n  default: tools\njobs:\n- job: a\n  container: ${{ parameters.image }}\n")]
    [InlineData("variables:\n  image: ⟦acme/tools⟧\ncontainer: $[ variables['image'] ]\n")]
    [InlineData("variables:\n- name: image\n  value: ⟦acme/tools⟧\n- group: g\njobs:\n- job: a\n  container: { image: $(image) }\n")]
    [InlineData("jobs:\n- job: a\n  strategy:\n    matrix:\n      a: { containerImage: '⟦ubuntu:16.04⟧', x: y }\n      b: { containerImage: '⟦ubuntu⟧' }\n"
        + "  container: $[ variables['containerImage'] ]\n")]
    [InlineData("variables:\n  image: mono\nstages:\n- stage: s\n  variables:\n    image: ⟦node⟧\n  jobs:\n  - job: a\n    steps:\n"
        + "    - script: docker run $(image)\n")]
    [InlineData("variables:\n  image: ⟦node⟧\nsteps:\n- bash: docker run $IMAGE\n- pwsh: docker pull $env:IMAGE\n")]
    public void Finds_the_values_of_parameters_and_variables(string marked) => Assert.All(Check(marked).Images, image => Assert.True(image.IsEditable));

    [Theory]
    [InlineData("variables:\n  tag: ⟦latest⟧\nresources:\n  containers:\n  - container: c\n    image: redis:$(tag)\n", "redis:latest")]
    [InlineData("variables:\n  tag: ⟦1.10⟧\ncontainer: redis:$(tag)\n", "redis:1.10")]
    public void Finds_a_tag_in_a_variable(string marked, string written) => Assert.Null(Assert.Single(Check(marked, written).Images).LostByReader);

    [Theory]
    [InlineData("steps:\n- script: docker run ⟦redis⟧\n- bash: |\n    docker pull ⟦nginx⟧\n- pwsh: |\n    docker run `\n    ⟦redis⟧\n")]
    [InlineData("steps:\n- task: Bash@3\n  inputs: { script: docker run ⟦redis⟧ }\n- task: PowerShell@2\n"
        + "  inputs: { targetType: inline, script: docker run ⟦redis⟧ }\n")]
    [InlineData("jobs:\n- job: a\n  steps:\n  - ${{ if true }}:\n    - script: docker run $(options) redis\n    - script: docker run -e A=$(a) ⟦redis⟧\n")]
    [InlineData("jobs:\n- deployment: d\n  strategy:\n    runOnce:\n      deploy:\n        steps:\n        - script: docker run ⟦redis⟧\n")]
    public void Finds_the_images_of_commands(string marked) => Assert.Null(Check(marked).Fault);

    [Theory]
    [InlineData("steps:\n- task: Docker@2\n  inputs: { command: build, repository: acme/app }\n- script: docker run acme/app\n")]
    [InlineData("steps:\n- task: Other@2\n  inputs: { script: docker run redis }\n")]
    [InlineData("steps:\n- script: docker build -t acme/app:$(Build.BuildId) . && docker run acme/app\n")]
    [InlineData("variables:\n  script: docker run redis\n")]
    public void Ignores_other_commands(string text) => Assert.Null(Check(text).Fault);

    [Fact]
    public void Reports_the_path_of_an_image() => Assert.Equal(
        "jobs[0].${{ if true }}[0].container",
        Check("jobs:\n- ${{ if true }}:\n  - container: ⟦o/app⟧\n").Images[0].KeyPath);
}
