using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.Pipelines;

public sealed class CircleImagesTests
{
    static ScanResult Check(string marked, params string[] written) => MarkedText.Check(DocumentKind.CirclePipeline, marked, written);

    [Theory]
    [InlineData("jobs:\n  a:\n    docker:\n    - image: ⟦cimg/base⟧\n      auth: { username: x }\n    - image: '⟦postgres:17⟧'\n")]
    [InlineData("executors:\n  a:\n    docker: [ { image: ⟦node⟧ } ]\n")]
    [InlineData("x: &x\n  docker:\n  - image: ⟦node⟧\njobs:\n  a:\n    <<: *x\n")]
    [InlineData("orbs:\n  o:\n    executors:\n      a:\n        docker:\n        - image: ⟦node⟧\n")]
    public void Finds(string marked) => Assert.Null(Check(marked).Fault);

    [Fact]
    public void Has_holes_for_parameters() => Assert.True(
        Check("executors:\n  a:\n    docker:\n    - image: ⟦cimg/node:<< parameters.tag >>⟧\n", "cimg/node:<< parameters.tag >>").Images[0].Written.HasHoles);

    [Theory]
    [InlineData("jobs:\n  a:\n    machine:\n      image: ubuntu-2204:current\n")]
    [InlineData("jobs:\n  a:\n    docker:\n      image: node\n    parameters:\n      image: { default: node }\n")]
    public void Ignores(string text) => Assert.Null(Check(text).Fault);

    [Theory]
    [InlineData("parameters:\n  image: { type: string, default: ⟦node⟧ }\njobs:\n  a:\n    docker: [ { image: << pipeline.parameters.image >> } ]\n")]
    [InlineData("executors:\n  e:\n    parameters:\n      image: { type: string, default: ⟦node⟧ }\n    docker:\n    - image: <<parameters.image>>\n"
        + "jobs:\n  a:\n    executor: { name: e, image: '⟦cimg/node⟧' }\n")]
    [InlineData("jobs:\n  a:\n    parameters: { image: { type: string } }\n    docker: [ { image: << parameters.image >> } ]\n"
        + "workflows:\n  w:\n    jobs:\n    - a: { image: ⟦node⟧ }\n    - a: { matrix: { parameters: { image: [ ⟦cimg/node⟧, '⟦cimg/node:22⟧' ] } } }\n"
        + "    - b\n")]
    public void Finds_the_values_of_parameters(string marked) => Assert.All(Check(marked).Images, image => Assert.True(image.IsEditable));

    [Theory]
    [InlineData("jobs:\n  a:\n    docker: [ { image: '⟦node:22⟧' } ]\n    steps:\n    - run: docker run ⟦redis⟧\n"
        + "    - run: { name: docker run x, command: docker pull ⟦nginx⟧ }\n"
        + "    - when: { condition: true, steps: [ { run: 'docker pull ⟦nginx⟧' } ] }\n")]
    [InlineData("commands:\n  c:\n    parameters: { image: { default: ⟦redis⟧ } }\n    steps:\n    - run: docker run << parameters.image >>\n")]
    public void Finds_the_images_of_commands(string marked) => Assert.Null(Check(marked).Fault);

    [Fact]
    public void Ignores_values_that_something_completes() => Assert.True(Check(
        "executors:\n  e:\n    parameters: { image: { default: node } }\n    docker: [ { image: '⟦<< parameters.image >>:22⟧' } ]\n",
        "<< parameters.image >>:22").Images[0].Written.HasHoles);
}
