namespace OciTagAnalyzer.Core.Tests.Documents.Together;

/// <summary>Inputs that a workflow passes to workflows and actions of its repository.</summary>
public sealed class LocalActionsTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void May_take_images(string lineBreak) => MarkedFiles.Parse("""
        == src/.github/workflows/ci.yml
        on: push
        jobs:
          a:
            uses: ./.github/workflows/reusable.yml
            with: { image: ⟦node⟧, name: node }
          b:
            strategy: { matrix: { image: [ ⟦mono⟧ ] } }
            steps:
            - uses: ./.github/actions/run
              with: { image: '${{ matrix.image }}', tag: node }
            - uses: ./.github/actions/other
              with: { image: node }
            - uses: acme/run@v1
              with: { image: node }
        == src/.github/workflows/reusable.yml
        on:
          workflow_call:
            inputs:
              image: { type: string }
              name: { type: string, default: bash }
        jobs:
          a:
            name: ${{ inputs.name }}
            container: ⟦${{ inputs.image }}⟧
        == src/.github/actions/run/action.yml
        inputs:
          image: { required: true }
          tag: { default: latest }
        runs:
          using: composite
          steps:
          - run: docker run ${{ inputs.image }}
            shell: bash
          - run: docker pull ⟦${{ inputs.tag }}:1⟧
            shell: bash
        """).WithLineBreaks(lineBreak).Check();

    [Fact]
    public void Are_found_below_their_own_repository() => MarkedFiles.Parse("""
        == a/.github/workflows/ci.yml
        jobs: { a: { uses: ./.github/workflows/b.yml, with: { image: node } } }
        == b/.github/workflows/b.yml
        jobs: { a: { container: '⟦${{ inputs.image }}⟧' } }
        """).Check();

    [Fact]
    public void Include_Azure_templates() => MarkedFiles.Parse("""
        == azure-pipelines.yml
        jobs:
        - template: build/jobs.yml
        - job: a
          container: ⟦ubuntu⟧
        == build/jobs.yml
        jobs:
        - job: a
          container: tools
        - job: b
          container: ⟦acme/tools⟧
        == .azuredevops/templates/jobs.yml
        jobs:
        - job: a
          container: tools
        == .azuredevops/other.yml
        jobs:
        - job: a
          container: ⟦ubuntu⟧
        """.Replace("build/jobs.yml", "azure-pipelines-jobs.yml", StringComparison.Ordinal)).Check();
}
