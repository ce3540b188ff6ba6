using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.Pipelines;

/// <summary>The images of Drone and Woodpecker pipelines.</summary>
public sealed class DroneImagesTests
{
    static ScanResult Check(string marked) => MarkedText.Check(DocumentKind.DronePipeline, marked);

    [Theory]
    [InlineData("kind: pipeline\ntype: docker\nsteps:\n- name: test\n  image: ⟦golang:1.22⟧\n  commands:\n  - go test\n")]
    [InlineData("kind: pipeline\ntype: kubernetes\nservices:\n- name: db\n  image: ⟦postgres⟧\n")]
    [InlineData("kind: pipeline\nsteps:\n- name: publish\n  image: ⟦plugins/docker⟧\n  settings:\n    repo: o/app\n    password: { from_secret: p }\n")]
    [InlineData("kind: secret\nname: p\nget: { path: a, name: b }\n---\nkind: pipeline\nsteps:\n- image: ⟦alpine⟧\n")]
    [InlineData("pipeline:\n  build:\n    image: ⟦node⟧\nservices:\n  db:\n    image: ⟦redis⟧\n")]
    public void Are_found_in_Drone(string marked) => Assert.Null(Check(marked).Fault);

    [Theory]
    [InlineData("steps:\n- name: test\n  image: ⟦golang⟧\n")]
    [InlineData("steps:\n  test:\n    image: ⟦golang⟧\n")]
    [InlineData("clone:\n  git:\n    image: ⟦woodpeckerci/plugin-git⟧\n    settings: { depth: 1 }\n")]
    [InlineData("clone:\n- name: git\n  image: ⟦woodpeckerci/plugin-git⟧\n")]
    [InlineData("variables:\n- &go { image: ⟦golang⟧ }\nsteps:\n- <<: *go\n  name: test\n")]
    [InlineData("labels: { backend: docker }\nsteps:\n- image: ⟦bash⟧\n")]
    public void Are_found_in_Woodpecker(string marked) => Assert.Null(Check(marked).Fault);

    [Theory]
    [InlineData("kind: pipeline\ntype: exec\nsteps:\n- name: build\n  image: golang\n")]
    [InlineData("kind: pipeline\nsteps:\n- name: build\n  image: golang\ntype: ssh\n")]
    [InlineData("kind: pipeline\ntype: ssh\nsteps:\n- image: a\n---\nkind: pipeline\ntype: docker\nsteps:\n- image: ⟦b⟧\n")]
    [InlineData("labels:\n  backend: local\nsteps:\n- name: build\n  image: bash\n")]
    [InlineData("steps:\n- name: build\n  settings:\n    image: o/app\n")]
    public void Are_ignored_if_nothing_pulls_them(string marked) => Assert.Null(Check(marked).Fault);

    [Fact]
    public void Have_holes_for_variables() =>
        Assert.All(Check("steps:\n- image: ⟦golang:${VERSION}⟧\n- image: ⟦o/$${NAME}:1⟧\n").Images, image => Assert.True(image.Written.HasHoles));

    [Theory]
    [InlineData("matrix:\n  IMAGE: [ ⟦golang⟧, '⟦golang:1⟧' ]\nsteps:\n- image: ${IMAGE}\n")]
    [InlineData("matrix:\n  include:\n  - { IMAGE: ⟦golang⟧, X: y }\nsteps:\n- image: ${IMAGE}\n")]
    [InlineData("steps:\n- image: ⟦docker:27⟧\n  commands:\n  - docker run ⟦redis⟧\n")]
    [InlineData("kind: pipeline\ntype: exec\nsteps:\n- name: test\n  commands: [ docker run ⟦redis⟧ ]\n")]
    public void Are_found_in_matrices_and_commands(string marked) => Assert.Null(Check(marked).Fault);
}
