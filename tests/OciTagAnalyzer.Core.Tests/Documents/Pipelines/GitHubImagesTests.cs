using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.Pipelines;

public sealed class GitHubImagesTests
{
    static ScanResult Check(string marked, params string[] written) => MarkedText.Check(DocumentKind.GitHubWorkflow, marked, written);

    [Theory]
    [InlineData("jobs:\n  build:\n    container: ⟦node⟧\n")]
    [InlineData("jobs:\n  build:\n    container:\n      image: ⟦node:22⟧\n      env: { image: x }\n")]
    [InlineData("jobs:\n  build:\n    services:\n      db:\n        image: ⟦postgres⟧\n      cache: { image: '⟦redis⟧' }\n")]
    [InlineData("jobs:\n  build:\n    services: { redis: ⟦redis⟧, db: '', none: { image: '' } }\n")]
    [InlineData("x: &i ⟦node⟧\njobs:\n  a: { container: *i }\n  b: { container: { image: *i } }\n")]
    [InlineData("jobs:\n  build:\n    steps:\n    - uses: docker://⟦alpine⟧\n    - uses: \"docker://⟦ghcr.io/o/app:1⟧\"\n")]
    [InlineData("runs:\n  using: docker\n  image: docker://⟦debian:12⟧\n")]
    [InlineData("runs:\n  using: composite\n  steps:\n  - uses: docker://⟦alpine⟧\n")]
    public void Finds(string marked) => Assert.Null(Check(marked).Fault);

    [Theory]
    [InlineData("jobs:\n  build:\n    container: ⟦${{ matrix.image }}⟧\n", "${{ matrix.image }}")]
    [InlineData("jobs:\n  build:\n    container: ⟦node:${{ matrix.node }}-slim⟧\n", "node:${{ matrix.node }}-slim")]
    public void Has_holes_for_expressions(string marked, string written) => Assert.True(Check(marked, written).Images[0].Written.HasHoles);

    [Theory]
    [InlineData("jobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n    - uses: actions/checkout@v4\n      with: { image: x, container: y }\n")]
    [InlineData("jobs:\n  build:\n    strategy:\n      matrix:\n        image: [ a, b ]\n        container: c\n")]
    [InlineData("env:\n  image: x\ncontainer: y\n")]
    [InlineData("runs:\n  using: docker\n  image: Dockerfile\n")]
    public void Ignores(string text) => Assert.Null(Check(text).Fault);

    [Theory]
    [InlineData("jobs:\n  a: { container: &i ⟦node⟧, env: { X: *i } }\n")]
    [InlineData("x: &i ⟦node⟧\njobs:\n  a: { container: *i, env: { X: *i } }\n")]
    public void Must_not_change_if_an_alias_uses_it_for_something_else(string marked) =>
        Assert.All(Check(marked).Images, image => Assert.False(image.IsEditable));

    [Fact]
    public void Reports_the_path_of_an_image() =>
        Assert.Equal("jobs.build.steps[0].uses", Check("jobs:\n  build:\n    steps:\n    - uses: docker://⟦a⟧").Images[0].KeyPath);
}
