using OciTagAnalyzer.Core.Documents;
using OciTagAnalyzer.Core.Images;

namespace OciTagAnalyzer.Core.Tests.Documents.DevContainer;

public sealed class DevContainerImagesTests
{
    static ScanResult Check(string marked, params string[] written) => MarkedText.Check(DocumentKind.DevContainer, marked, written);

    [Theory]
    [InlineData("{ \"image\": \"⟦mcr.microsoft.com/devcontainers/base⟧\" }")]
    [InlineData("// c\n{ \"name\": \"x\", \"image\": \"⟦debian:12⟧\", \"features\": { \"ghcr.io/devcontainers/features/node:1\": {} }, }")]
    [InlineData("{ \"customizations\": { \"image\": \"x\" }, \"build\": { \"dockerfile\": \"Dockerfile\" }, \"runArgs\": [\"image\"] }")]
    [InlineData("{ \"image\": \"\" }")]
    public void Finds_the_image(string marked) => Assert.Null(Check(marked).Fault);

    [Theory]
    [InlineData("{ \"updateContentCommand\": \"docker pull ⟦acme/builder:latest⟧ && docker run \\\"⟦redis⟧\\\"\" }", "acme/builder:latest", "redis")]
    [InlineData("{ \"initializeCommand\": [\"docker\", \"pull\", \"⟦redis⟧\"], \"postStartCommand\": [\"podman\", \"run\", \"-d\", \"⟦nginx⟧\"] "
        + "}", "redis", "nginx")]
    [InlineData("{ \"postCreateCommand\": { \"a\": \"docker pull ⟦redis⟧\", \"b\": [\"docker\", \"pull\", \"⟦nginx⟧\"] } }", "redis", "nginx")]
    [InlineData("{ \"other\": \"docker pull redis\", \"customizations\": { \"postCreateCommand\": \"docker pull redis\" }, \"runArgs\": [\"docker\", "
        + "\"pull\", \"redis\"] }")]
    [InlineData("{ \"postCreateCommand\": \"echo 'docker pull redis'\" }")]
    public void Finds_the_images_of_commands(string marked, params string[] written) => Check(marked, written);

    [Theory]
    [InlineData("{ \"image\": \"⟦debian:${localEnv:TAG}⟧\" }", "debian:${localEnv:TAG}")]
    [InlineData("{ \"image\": \"⟦o\\/app⟧\" }", "o/app")]
    public void Evaluates_the_value(string marked, string written) => Check(marked, written);
}
