using OciTagAnalyzer.Core.Documents;

namespace OciTagAnalyzer.Core.Tests.Documents;

public sealed class DocumentNameTests
{
    [Theory]
    [InlineData("appsettings.json", DocumentKind.AppSettings)]
    [InlineData("/src/App/AppSettings.Development.JSON", DocumentKind.AppSettings)]
    [InlineData(@"C:\src\appsettings.Production.json", DocumentKind.AppSettings)]
    [InlineData("Dockerfile", DocumentKind.Dockerfile)]
    [InlineData("src/dockerfile", DocumentKind.Dockerfile)]
    [InlineData("Dockerfile.prod", DocumentKind.Dockerfile)]
    [InlineData("Dockerfile.alpine3.20", DocumentKind.Dockerfile)]
    [InlineData("api.Dockerfile", DocumentKind.Dockerfile)]
    [InlineData("Containerfile", DocumentKind.Dockerfile)]
    [InlineData("Containerfile.debug", DocumentKind.Dockerfile)]
    [InlineData("compose.yml", DocumentKind.Compose)]
    [InlineData("compose.yaml", DocumentKind.Compose)]
    [InlineData("docker-compose.override.yml", DocumentKind.Compose)]
    [InlineData("deploy\\my-compose-file.YAML", DocumentKind.Compose)]
    [InlineData("oci-images.lock.json", DocumentKind.LockFile)]
    [InlineData("/repo/OCI-Images.lock.json", DocumentKind.LockFile)]
    public void Says_the_kind_of(string path, DocumentKind kind) => Assert.Equal(kind, DocumentName.KindOf(path));

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("Dockerfile/")]
    [InlineData("appsettings.cs")]
    [InlineData("myappsettings.json")]
    [InlineData("appsettings.json/readme.txt")]
    [InlineData("Dockerfile.dockerignore")]
    [InlineData("api.Dockerfile.dockerignore")]
    [InlineData("Dockerfile.cs")]
    [InlineData("DockerfileWriter.cs")]
    [InlineData("Dockerfile.md")]
    [InlineData("Dockerfile.txt")]
    [InlineData("Dockerfile.j2")]
    [InlineData("MyDockerfile")]
    [InlineData("compose.json")]
    [InlineData("compose/values.yml")]
    [InlineData("deployment.yaml")]
    [InlineData("oci-images.lock.json.bak")]
    [InlineData("images.lock.json")]
    public void Knows_nothing_of(string path) => Assert.Equal(DocumentKind.None, DocumentName.KindOf(path));
}
