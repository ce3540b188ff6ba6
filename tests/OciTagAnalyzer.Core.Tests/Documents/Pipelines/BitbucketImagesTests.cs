using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.Pipelines;

public sealed class BitbucketImagesTests
{
    static ScanResult Check(string marked, params string[] written) => MarkedText.Check(DocumentKind.BitbucketPipeline, marked, written);

    [Theory]
    [InlineData("image: ⟦node⟧\n")]
    [InlineData("image:\n  name: ⟦o/app⟧\n  username: x\n")]
    [InlineData("definitions:\n  services:\n    db:\n      image: ⟦postgres⟧\n    docker: { memory: 1 }\n    cache: { image: { name: '⟦redis⟧' } }\n")]
    [InlineData("pipelines:\n  default:\n  - step:\n      image: ⟦node:22⟧\n      script: []\n")]
    [InlineData("pipelines:\n  branches:\n    main:\n    - parallel:\n      - step:\n          image: { name: ⟦node⟧ }\n    - stage:\n        steps:\n"
        + "        - step: { image: ⟦bash⟧ }\n")]
    [InlineData("definitions:\n  steps:\n  - step: &s\n      image: ⟦node⟧\npipelines:\n  default:\n  - step: *s\n  - step:\n      <<: *s\n      name: x\n")]
    public void Finds(string marked) => Assert.Null(Check(marked).Fault);

    [Fact]
    public void Has_holes_for_variables() => Assert.True(Check("image: ⟦$REGISTRY/app:${TAG}⟧\n", "$REGISTRY/app:${TAG}").Images[0].Written.HasHoles);

    [Theory]
    [InlineData("definitions:\n  caches:\n    image: x\npipelines:\n  custom:\n    image:\n    - variables:\n      - name: image\n")]
    [InlineData("pipelines:\n  default:\n  - step:\n      script:\n      - image: x\n      - pipe: o/pipe:1\n        variables: { image: x }\n")]
    public void Ignores(string text) => Assert.Null(Check(text).Fault);

    [Theory]
    [InlineData("pipelines:\n  default:\n  - step:\n      script:\n      - pipe: docker://⟦acme/pipe⟧\n        variables: { image: x }\n"
        + "      - docker run ⟦redis⟧\n"
        + "      after-script: [ docker pull ⟦nginx⟧ ]\n")]
    [InlineData("pipelines:\n  default:\n  - step:\n      script:\n      - docker build -t $IMAGE .\n      - docker run $IMAGE\n"
        + "      - pipe: acme/pipe:1.0.0\n")]
    public void Finds_the_images_of_commands_and_pipes(string marked) => Assert.Null(Check(marked).Fault);
}
