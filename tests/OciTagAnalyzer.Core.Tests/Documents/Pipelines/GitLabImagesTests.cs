using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.Pipelines;

public sealed class GitLabImagesTests
{
    static ScanResult Check(string marked, params string[] written) => MarkedText.Check(DocumentKind.GitLabPipeline, marked, written);

    [Theory]
    [InlineData("image: ⟦ruby⟧\n")]
    [InlineData("image:\n  name: ⟦ruby⟧\n  entrypoint: ['']\n")]
    [InlineData("default:\n  image: ⟦ruby:3⟧\n  services:\n  - ⟦docker:dind⟧\n")]
    [InlineData("build:\n  image: ⟦a⟧\n  services:\n  - ⟦postgres⟧\n  - name: ⟦redis⟧\n    alias: cache\n")]
    [InlineData("services: [ ⟦a⟧, { name: ⟦b⟧ } ]\n")]
    [InlineData(".base: &base\n  image: ⟦a⟧\nbuild:\n  <<: *base\n  script: []\n")]
    [InlineData("x: &i ⟦a⟧\nbuild:\n  image: *i\n  services: [ *i ]\n")]
    public void Finds(string marked) => Assert.All(Check(marked).Places, place => Assert.True(place.IsEditable));

    [Theory]
    [InlineData("image: ⟦$CI_REGISTRY/app:${TAG}⟧\n", "$CI_REGISTRY/app:${TAG}")]
    [InlineData("build:\n  services:\n  - ⟦$IMAGE⟧\n", "$IMAGE")]
    public void Has_holes_for_variables(string marked, string written) => Assert.True(Check(marked, written).Places[0].Written.HasHoles);

    [Theory]
    [InlineData("variables:\n  image: x\n")]
    [InlineData("include:\n  - image: x\n")]
    [InlineData("build:\n  variables:\n    image: x\n  script:\n  - docker run image\n")]
    [InlineData("build:\n  image: !reference [.base, image]\n")]
    public void Ignores(string text) => Assert.Null(Check(text).Fault);
}
