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
        Check("executors:\n  a:\n    docker:\n    - image: ⟦cimg/node:<< parameters.tag >>⟧\n", "cimg/node:<< parameters.tag >>").Places[0].Written.HasHoles);

    [Theory]
    [InlineData("jobs:\n  a:\n    machine:\n      image: ubuntu-2204:current\n")]
    [InlineData("jobs:\n  a:\n    docker:\n      image: node\n    parameters:\n      image: { default: node }\n")]
    public void Ignores(string text) => Assert.Null(Check(text).Fault);
}
