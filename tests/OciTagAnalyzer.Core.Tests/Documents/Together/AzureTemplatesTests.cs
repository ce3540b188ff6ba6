namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>Azure pipelines that pass images to the templates of the repository.</summary>
public sealed class AzureTemplatesTests
{
    const string Steps = "parameters:\n- name: image\n  default: ⟦debian⟧\nsteps:\n- script: docker run ${{ parameters.image }}\n";
    const string Job = "parameters: { image: '⟦debian⟧' }\njobs:\n- job: a\n  container: { image: '${{ parameters.image }}' }\n";

    [Theory]
    [InlineData("steps:\n- template: templates/t.yml\n  parameters:\n    image: ⟦redis⟧\n    x: y", Steps)]
    [InlineData("jobs:\n- template: /templates/t.yml\n  parameters: { Image: ⟦redis⟧ }", Job)]
    [InlineData("jobs:\n- template: templates/t.yml@self\n  parameters: { image: ⟦redis⟧ }", Job)]
    [InlineData("extends:\n  template: templates/t.yml\n  parameters: { image: ⟦redis⟧ }", Job)]
    [InlineData("jobs:\n- ${{ if true }}:\n  - template: templates/t.yml\n    parameters:\n      ${{ if true }}:\n        image: ⟦redis⟧", Job)]
    [InlineData("variables:\n  name: ⟦redis⟧\njobs:\n- template: templates/t.yml\n  parameters: { image: $(name) }", Job)]
    [InlineData("jobs:\n- template: templates/t.yml\n  parameters: { image: ⟦redis⟧ }",
        "parameters: { image: '' }\njobs:\n- job: a\n  container: ⟦${{ parameters.image }}⟧\n")]
    [InlineData("extends:\n  template: templates/t.yml\n  parameters: { image: tools }",
        "parameters: { image: '' }\njobs:\n- job: a\n  container: ⟦${{ parameters.image }}⟧\n")]
    [InlineData("resources: { containers: [ { container: tools, image: '⟦acme/tools⟧' } ] }\njobs:\n- template: templates/t.yml\n"
        + "  parameters: { image: tools }", "parameters: { image: '' }\njobs:\n- job: a\n  container: ⟦${{ parameters.image }}⟧\n")]
    [InlineData("jobs:\n- template: templates/t.yml\n  parameters: { other: redis }", Job)]
    [InlineData("jobs:\n- template: templates/t.yml@shared\n  parameters: { image: redis }", Job)]
    [InlineData("jobs:\n- template: templates/other.yml\n  parameters: { image: redis }", "x: y")]
    [InlineData("jobs:\n- template: templates/t.yml\n  parameters: { image: redis }",
        "parameters: { image: x }\njobs:\n- job: a\n  container: { image: '⟦${{ parameters.image }}:1⟧' }\n")]
    [InlineData("jobs:\n- template: templates/t.yml\n  parameters: { image: redis }",
        "parameters: { image: x }\njobs:\n- job: ${{ parameters.image }}\n  displayName: ${{ parameters.image }}\n")]
    public void Get_images_as_parameters(string caller, string template) =>
        MarkedFiles.Parse($"== azure-pipelines.yml\n{caller}\n== templates/t.yml\n{template}").Check();

    [Fact]
    public void May_pass_them_on() => MarkedFiles.Parse("""
        == azure-pipelines.yml
        steps:
        - template: ci/one.yml
          parameters: { image: ⟦redis⟧ }
        == ci/one.yml
        parameters:
        - name: image
        - name: unused
        steps:
        - template: two.yml
          parameters: { name: '⟦${{ parameters.image }}⟧', other: '${{ parameters.unused }}' }
        - template: one.yml
          parameters: { image: '⟦mono⟧' }
        == ci/two.yml
        parameters:
        - name: name
        steps:
        - bash: docker run ${{ parameters.name }}
        """).Check();
}
