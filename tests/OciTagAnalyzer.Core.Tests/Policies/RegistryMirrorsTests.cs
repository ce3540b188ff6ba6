using OciTagAnalyzer.Core.Policies;

namespace OciTagAnalyzer.Core.Tests.Policies;

public sealed class RegistryMirrorsTests
{
    [Theory]
    [InlineData("docker.io=registry.example/hub", "docker.io/library/redis", "registry.example/hub/library/redis")]
    [InlineData(" docker.io = registry.example:5000 , ", "docker.io/acme/x", "registry.example:5000/acme/x")]
    [InlineData("quay.io=m.example/quay", "quay.io/a/b", "m.example/quay/a/b")]
    [InlineData("docker.io/library=m.example/official,docker.io=m.example/hub", "docker.io/library/redis", "m.example/official/redis")]
    [InlineData("docker.io=m.example/hub,docker.io/library=m.example/official", "docker.io/library/redis", "m.example/official/redis")]
    [InlineData("docker.io/lib=m.example/hub", "docker.io/library/redis", null)]
    [InlineData("docker.io/library/redis=m.example/redis", "docker.io/library/redis", null)]
    [InlineData("quay.io=m.example/quay", "quay.io:443/a/b", null)]
    [InlineData("", "docker.io/library/redis", null)]
    [InlineData("docker.io=a.example,docker.io=b.example", "docker.io/library/redis", "a.example/library/redis")]
    public void Replace_a_registry_or_a_repository_prefix(string text, string name, string? mirrored)
    {
        var mirrors = RegistryMirrors.Parse(text, out var malformed);

        Assert.Empty(malformed);
        Assert.Equal(mirrored, mirrors.NameFor(name));
    }

    [Theory]
    [InlineData("docker.io")]
    [InlineData("docker.io=")]
    [InlineData("=registry.example")]
    [InlineData("docker.io=hub")]
    [InlineData("redis=registry.example")]
    [InlineData("docker.io=x_y.example")]
    [InlineData("docker.io=registry.example=x")]
    [InlineData("docker.io=registry.example/Hub")]
    [InlineData("docker.io=registry.example/")]
    [InlineData("docker.io=https://registry.example")]
    [InlineData("docker.io=registry.example/hub:1")]
    [InlineData("*.io=registry.example")]
    [InlineData("index.docker.io=registry.example")]
    [InlineData("docker.io=docker.io")]
    public void Reject_what_is_no_mirror(string text)
    {
        var mirrors = RegistryMirrors.Parse("quay.io=m.example," + text, out var malformed);

        Assert.Equal([text], malformed);
        Assert.Equal(["m.example"], mirrors.Targets);
    }
}
