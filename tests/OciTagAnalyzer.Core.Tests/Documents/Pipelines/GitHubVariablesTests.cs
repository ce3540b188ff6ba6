using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.Pipelines;

/// <summary>Images in the values of matrices, inputs and environments, which are reported where the value is.</summary>
public sealed class GitHubVariablesTests
{
    static ScanResult Check(string marked, params string[] written) => MarkedText.Check(DocumentKind.GitHubWorkflow, marked, written);

    static string Job(string matrix, string use) => $"jobs:\n  a:\n    strategy:\n      matrix:\n{matrix}    {use}\n";

    [Theory]
    [InlineData("        image: [ ⟦node⟧, '⟦node:22⟧' ]\n", "container: ${{ matrix.image }}")]
    [InlineData("        image:\n        - ⟦node⟧\n        - ''\n        -\n", "container: ${{matrix.image}}")]
    [InlineData("        image: [ ⟦node⟧ ]\n", "container: { image: \"${{ matrix['image'] }}\" }")]
    [InlineData("        include: [ { image: ⟦node⟧ }, { x: y } ]\n", "container: ${{ matrix.image || '' }}")]
    [InlineData("        os: [ { name: a, image: ⟦node⟧ }, { name: b } ]\n", "container: ${{ matrix.os.image }}")]
    [InlineData("        container: [ { image: ⟦node⟧, options: x } ]\n", "container: ${{ matrix.container }}")]
    [InlineData("        include:\n        - { image: ⟦node⟧, os: x }\n"
        + "        - os: y\n", "services: { a: '${{ matrix.image }}', b: { image: \"${{ matrix.image }}\" } }")]
    [InlineData("        image: [ ⟦node⟧, mono, ⟦bash⟧ ]\n        exclude: [ { image: mono }, { image: bash, os: x } ]\n", "container: ${{ matrix.image }}")]
    [InlineData("        image: [ ⟦node⟧ ]\n", "steps:\n    - run: docker run ${{ matrix.image }} sh")]
    [InlineData("        image: [ ⟦node⟧ ]\n", "steps:\n    - run: docker pull \"${{ matrix.image }}\"")]
    [InlineData("        image: [ ⟦node⟧ ]\n", "name: Test on ${{ matrix.image }}\n    container: ${{ matrix.image }}")]
    [InlineData("        image: [ ⟦node⟧ ]\n", "container: ${{ matrix.image }}\n    services: { a: { image: \"${{ matrix.image }}\" } }")]
    public void Are_found_if_a_value_is_a_whole_image(string matrix, string use) =>
        Assert.All(Check(Job(matrix, use)).Images, image => Assert.True(image.IsEditable));

    [Theory]
    [InlineData("        v: [ ⟦latest⟧, '⟦7⟧' ]\n", "container: redis:${{ matrix.v }}", "redis:latest", "redis:7")]
    [InlineData("        v: [ ⟦latest⟧ ]\n", "steps:\n    - run: docker run redis:${{ matrix.v }}", "redis:latest")]
    [InlineData("        v: [ ⟦latest⟧ ]\n", "container: ${{ vars.registry }}/redis:${{ matrix.v }}", "${{ vars.registry }}/redis:latest")]
    [InlineData("        os: [ ubuntu ]\n        v: [ ⟦latest⟧ ]\n", "container: ${{ matrix.os }}:${{ matrix.v }}", "${{ matrix.os }}:latest")]
    public void Are_found_if_a_value_is_a_tag(string matrix, string use, params string[] written) =>
        Assert.All(Check(Job(matrix, use), written).Images, image => Assert.True(image is { HasSeparateTag: true, IsEditable: true, IsNameEditable: false }));

    [Theory]
    [InlineData("        image: [ ⟦acme/app⟧ ]\n", "container: ghcr.io/${{ matrix.image }}", "ghcr.io/acme/app")]
    public void Are_found_if_a_value_follows_the_registry(string matrix, string use, params string[] written) =>
        Assert.All(Check(Job(matrix, use), written).Images, image => Assert.False(image.HasSeparateTag));

    [Theory]
    [InlineData("        image: [ &i ⟦node⟧ ]\n", "container: ${{ matrix.image }}\n    env: { CACHE: *i }")]
    [InlineData("        image: [ ⟦node⟧ ]\n", "container: ${{ matrix.image }}\n    env: { CACHE: \"${{ matrix.image }}\" }")]
    [InlineData("        image: [ ⟦node⟧ ]\n", "container: ${{ matrix.image }}\n    steps: [ { uses: a/b@v1, with: { name: \"${{ matrix.image }}\" } } ]")]
    public void Are_not_editable_if_something_else_uses_the_value(string matrix, string use) =>
        Assert.All(Check(Job(matrix, use)).Images, image => Assert.False(image.IsEditable));

    [Theory]
    [InlineData("        os: [ ubuntu, debian ]\n        v: [ '1' ]\n", "container: ⟦${{ matrix.os }}⟧", "${{ matrix.other }}")]
    [InlineData("        os: [ ubuntu ]\n", "container: ⟦${{ matrix.os }}:24.04⟧")]
    [InlineData("        os: [ ubuntu ]\n", "container: ⟦${{ matrix.os }}:24.04⟧\n    services: { a: '${{ matrix.os }}' }")]
    [InlineData("        v: [ alpine ]\n", "container: ⟦node:22-${{ matrix.v }}⟧")]
    [InlineData("        v: [ latest ]\n", "container: ⟦node:${{ matrix.v }}-slim⟧")]
    [InlineData("        image: [ node ]\n", "container: ⟦${{ matrix.image || 'node' }}⟧")]
    [InlineData("        image: ${{ fromJSON(needs.a.outputs.images) }}\n", "container: ⟦${{ matrix.image }}⟧")]
    [InlineData("        image: [ node ]\n", "runs-on: ${{ matrix.image }}")]
    [InlineData("        image: [ '-v a:b', 'node --version' ]\n", "steps:\n    - run: docker run ${{ matrix.image }}")]
    [InlineData("        image: [ node ]\n", "steps:\n    - run: docker build -t ${{ matrix.image }} .\n    - run: docker run ${{ matrix.image }}")]
    [InlineData("        image: [ node ]\n", "steps:\n    - run: docker run ⟦${{ matrix.image }}:1⟧")]
    public void Are_ignored_if_something_completes_the_value(string matrix, string use, params string[] written)
    {
        string marked = written.Length == 0 ? Job(matrix, use) : Job(matrix, use.Replace("matrix.os", "matrix.other", StringComparison.Ordinal));
        Assert.All(Check(marked).Images, image => Assert.True(image.Written.HasHoles));
    }

    [Theory]
    [InlineData("3.10", "3.1")]
    [InlineData("1.0", "1")]
    [InlineData("08", "8")]
    public void Lose_a_number_without_quotes(string tag, string read)
    {
        FoundImage image = Assert.Single(Check(Job($"        v: [ ⟦{tag}⟧ ]\n", "container: python:${{ matrix.v }}"), $"python:{tag}").Images);

        Assert.Equal(($"GitHub reads it as the number {read}", tag), (image.LostByReader?.Cause, image.LostByReader?.Tag));
    }

    [Theory]
    [InlineData("'3.10'")]
    [InlineData("3.12")]
    [InlineData("3.10.1")]
    [InlineData("3.10-slim")]
    public void Keep_other_tags(string written)
    {
        string tag = written.Trim('\'');
        string matrix = $"        v: [ {written.Replace(tag, $"⟦{tag}⟧", StringComparison.Ordinal)} ]\n";

        Assert.Null(Assert.Single(Check(Job(matrix, "container: python:${{ matrix.v }}"), $"python:{tag}").Images).LostByReader);
    }

    [Theory]
    [InlineData("on:\n  workflow_call:\n    inputs:\n      image: { type: string, default: ⟦node⟧ }\njobs: { a: { container: '${{ inputs.image }}' } }\n")]
    [InlineData("on:\n  workflow_dispatch:\n    inputs:\n      image: { type: choice, default: '⟦node⟧', options: [ ⟦mono⟧ ] }\n"
        + "jobs: { a: { steps: [ { run: 'docker run ${{ github.event.inputs.image }}' } ] } }\n")]
    [InlineData("inputs:\n  image: { default: ⟦node⟧ }\nruns:\n  using: composite\n  steps:\n  - run: docker run ${{ inputs.image }}\n    shell: bash\n")]
    [InlineData("on:\n  workflow_call:\n    inputs:\n      image: { default: ⟦node⟧ }\njobs:\n  a:\n"
        + "    strategy: { matrix: { image: [ '${{ inputs.image }}' ] } }\n"
        + "    container: ${{ matrix.image }}\n")]
    [InlineData("env:\n  IMAGE: ⟦node⟧\njobs: { a: { steps: [ { run: 'docker run ${{ env.IMAGE }}' } ] } }\n")]
    [InlineData("env:\n  IMAGE: ⟦moby/buildkit:latest⟧\njobs:\n  a:\n    steps:\n    - uses: docker/setup-buildx-action@v3\n      with:\n"
        + "        driver-opts: |\n"
        + "          image=${{ env.IMAGE }}\n          network=host\n")]
    [InlineData("env:\n  IMAGE: ⟦node⟧\njobs: { a: { steps: [ { run: 'docker run -d \"$IMAGE\"' } ] } }\n")]
    [InlineData("env:\n  IMAGE: mono\njobs: { a: { env: { IMAGE: ⟦node⟧ }, steps: [ { run: 'docker run ${IMAGE}' } ] } }\n")]
    [InlineData("jobs: { a: { runs-on: windows-2022, steps: [ { env: { IMAGE: ⟦node⟧ }, run: 'docker run $env:IMAGE' } ] } }\n")]
    [InlineData("jobs: { a: { steps: [ { shell: cmd, env: { IMAGE: ⟦node⟧ }, run: 'docker run %IMAGE%' } ] } }\n")]
    public void Are_found_in_inputs_and_environments(string marked) => Assert.All(Check(marked).Images, image => Assert.True(image.IsEditable));

    [Theory]
    [InlineData("on:\n  workflow_call:\n    inputs:\n      image: { default: '' }\n      other: { default: node }\n"
        + "jobs: { a: { container: '⟦${{ inputs.image }}⟧' } }\n")]
    [InlineData("env:\n  IMAGE: node\njobs:\n  a:\n    steps:\n    - run: echo \"IMAGE=mono\" >> $GITHUB_ENV\n    - run: docker run $IMAGE\n")]
    [InlineData("env:\n  IMAGE: node\njobs:\n  a:\n    steps:\n    - run: docker build -t $IMAGE:1 . && docker run $IMAGE\n")]
    [InlineData("env:\n  IMAGE: acme-tools\njobs:\n  a:\n    steps:\n    - run: docker run $IMAGE\n")]
    [InlineData("env:\n  IMAGE: node\njobs:\n  a:\n    steps:\n    - run: echo $IMAGE\n")]
    public void Are_ignored_in_other_inputs_and_environments(string marked) =>
        Assert.All(Check(marked).Images, image => Assert.True(image.Written.HasHoles));
}
