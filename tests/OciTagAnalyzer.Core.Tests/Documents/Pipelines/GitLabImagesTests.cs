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
    public void Finds(string marked) => Assert.All(Check(marked).Images, image => Assert.True(image.IsEditable));

    [Theory]
    [InlineData("image: ⟦$CI_REGISTRY/app:${TAG}⟧\n", "$CI_REGISTRY/app:${TAG}")]
    [InlineData("build:\n  services:\n  - ⟦$IMAGE⟧\n", "$IMAGE")]
    public void Has_holes_for_variables(string marked, string written) => Assert.True(Check(marked, written).Images[0].Written.HasHoles);

    [Theory]
    [InlineData("variables:\n  image: x\n")]
    [InlineData("include:\n  - image: x\n")]
    [InlineData("build:\n  variables:\n    image: x\n  script:\n  - echo image\n")]
    [InlineData("build:\n  image: !reference [.base, image]\n")]
    public void Ignores(string text) => Assert.Null(Check(text).Fault);

    [Theory]
    [InlineData("variables: { IMAGE: ⟦ruby⟧ }\nimage: $IMAGE\n")]
    [InlineData("variables:\n  IMAGE: { value: ⟦ruby⟧, description: The image }\nbuild:\n  image: ${IMAGE}\n  script: []\n")]
    [InlineData("variables:\n  IMAGE: { value: '⟦ruby⟧', options: [ ruby, '⟦jruby⟧' ] }\nbuild: { image: $IMAGE }\n", "ruby", "ruby", "jruby")]
    [InlineData("variables: { IMAGE: mono }\nbuild:\n  variables: { IMAGE: ⟦ruby⟧ }\n  image: { name: $IMAGE }\n")]
    [InlineData(".base:\n  image: $IMAGE\na:\n  extends: .base\n  variables: { IMAGE: ⟦ruby⟧ }\nb:\n  extends: [ .base ]\n"
        + "  variables: { IMAGE: '⟦jruby:9⟧' }\n")]
    [InlineData(".vars:\n  variables: { IMAGE: ⟦ruby⟧ }\n.base:\n  extends: .vars\n  services: [ $IMAGE ]\na: { extends: [ .base ] }\n")]
    [InlineData("default: { image: $IMAGE }\na:\n  variables: { IMAGE: ⟦ruby⟧ }\n")]
    [InlineData("a:\n  parallel:\n    matrix:\n    - IMAGE: [ ⟦ruby⟧, '⟦jruby⟧' ]\n      X: y\n    - IMAGE: ⟦mono⟧\n  image: $IMAGE\n")]
    [InlineData("a:\n  variables: { IMAGE: ⟦ruby⟧ }\n  rules:\n  - if: $X\n    variables: { IMAGE: ⟦jruby⟧ }\n  image: $IMAGE\n")]
    [InlineData("spec:\n  inputs:\n    image: { default: ⟦ruby⟧ }\n---\na:\n  image: $[[ inputs.image ]]\n")]
    [InlineData("variables: { IMAGE: ⟦ruby⟧ }\na:\n  script:\n  - docker run $IMAGE\n")]
    public void Finds_the_values_of_variables(string marked, params string[] written)
    {
        if (written.Length == 0)
        {
            Assert.All(Check(marked).Images, image => Assert.True(image.IsEditable));
        }
    }

    [Theory]
    [InlineData("variables: { TAG: ⟦latest⟧ }\na: { image: 'ruby:$TAG' }\n", "ruby:latest")]
    [InlineData("variables: { TAG: ⟦latest⟧ }\na: { image: '$CI_REGISTRY_IMAGE/ci:${TAG}' }\n", "$CI_REGISTRY_IMAGE/ci:latest")]
    [InlineData("variables: { NAME: ruby, IMAGE: '⟦$REGISTRY/$NAME:latest⟧' }\na: { image: $IMAGE }\n", "$REGISTRY/$NAME:latest")]
    public void Finds_a_tag_in_a_variable(string marked, string written) => Assert.Null(Check(marked, written).Fault);

    [Theory]
    [InlineData("variables: { IMAGE: ruby }\na: { image: '⟦$IMAGE:3⟧' }\n", "$IMAGE:3")]
    [InlineData("variables: { IMAGE: ruby }\na: { image: '⟦$IMAGE:3⟧', services: [ $IMAGE ] }\n", "$IMAGE:3")]
    [InlineData("variables: { IMAGE: $R/ruby }\na: { script: docker build -t $IMAGE:1 . }\nb: { image: $IMAGE }\nc: { image: '⟦$X⟧' }\n", "$X")]
    [InlineData("a: { extends: b, image: ⟦$A⟧ }\nb: { extends: a }\n", "$A")]
    public void Ignores_values_that_something_completes(string marked, string written) => Assert.NotNull(Check(marked, written));

    [Theory]
    [InlineData("a:\n  before_script: [ docker pull ⟦redis⟧ ]\n  script:\n  - docker run -d ⟦redis⟧\n  - |\n    docker run ⟦nginx⟧\n"
        + "  after_script: docker pull ⟦redis⟧\n")]
    [InlineData("before_script:\n- docker pull ⟦redis⟧\na: { script: [] }\nb: { script: [] }\n")]
    [InlineData(".s: &s\n- docker pull ⟦redis⟧\na:\n  script:\n  - *s\n  - !reference [ .b, script ]\n")]
    [InlineData("a:\n  script:\n  - /kaniko/executor --context . --destination acme/app:1\n  - docker run acme/app\n")]
    [InlineData("a:\n  script: docker build -t $CI_REGISTRY_IMAGE . && docker run $CI_REGISTRY_IMAGE:latest && docker run ⟦acme/x⟧\n")]
    public void Finds_the_images_of_commands(string marked) => Assert.Null(Check(marked).Fault);
}
