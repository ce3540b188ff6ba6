using OciTagAnalyzer.Registry.Hosts;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Registry.Tests.Hosts;

public sealed class RegistryHostsTests : RegistryClientTest
{
    [Fact]
    public void Docker_Hub_has_a_host_with_another_name() =>
        Assert.Equal(["registry-1.docker.io"], new RegistryHosts(new()).Serving("docker.io"));

    [Fact]
    public void A_registry_has_its_own_host() =>
        Assert.Equal(["quay.io"], new RegistryHosts(new()).Serving("quay.io"));

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("LOCALHOST:5000", true)]
    [InlineData("127.0.0.1:5000", true)]
    [InlineData("127.3.2.1", true)]
    [InlineData("[::1]:5000", true)]
    [InlineData("10.0.0.1", false)]
    [InlineData("localhost.example.com", false)]
    [InlineData("127.0.0.1.example.com", false)]
    [InlineData("registry:5000", false)]
    public void Only_this_machine_may_be_reached_without_TLS(string host, bool expected) =>
        Assert.Equal(expected, new RegistryHosts(new()).MayBePlain(host));

    [Fact]
    public void Options_may_allow_any_host_without_TLS() =>
        Assert.True(new RegistryHosts(new() { InsecureHosts = new HashSet<string> { "registry:5000" } }).MayBePlain("registry:5000"));

    [Fact]
    public async Task A_mirror_is_tried_first_and_the_registry_if_it_fails()
    {
        FakeRegistry registry = await StartAsync(Manifest("app"));
        FakeRegistry mirror =
            await StartAsync(context => (context.Request.Path.Value!.EndsWith("/1.2", StringComparison.Ordinal) ? Manifest("mirrored") : Status(404))(context));
        Options = Options with { Mirrors = new Dictionary<string, string> { [registry.Host] = mirror.Host } };

        Assert.Equal(FakeManifests.DigestOf(FakeManifests.Index("mirrored")), (await FindSafelyAsync(registry, "1.2")).Digest);
        Assert.Empty(registry.Requests);
        Assert.Equal(FakeManifests.DigestOf(FakeManifests.Index("app")), (await FindSafelyAsync(registry, "1.3")).Digest);
    }

    [Fact]
    public async Task The_credential_of_the_registry_is_not_sent_to_a_mirror()
    {
        FakeRegistry registry = await StartAsync(Manifest("app"));
        FakeRegistry mirror = await StartAsync(Challenge("Basic realm=\"R\""));
        Options = Options with { Mirrors = new Dictionary<string, string> { [registry.Host] = mirror.Host } };
        LogIn(registry.Host);

        await FindSafelyAsync(registry);

        Assert.Equal("", Assert.Single(mirror.Requests).Authorization);
    }
}
