using System.Net;
using System.Security.Cryptography.X509Certificates;
using OciTagAnalyzer.Registry.Http;
using OciTagAnalyzer.Registry.Manifests;
using OciTagAnalyzer.Registry.Results;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Registry.Tests.Http;

public sealed class ConnectionFailureTests : RegistryClientTest
{
    [Theory]
    [InlineData("registry.invalid", "registry.invalid")]
    [InlineData("registry.invalid:5000", "registry.invalid")]
    public async Task Contains_the_host_that_cannot_be_resolved(string registry, string host)
    {
        using RegistryClient client = Client();

        RegistryResult<ManifestDescriptor> answer = await client.FindManifestAsync(Image($"{registry}/app"), "1.2", default);

        Assert.Equal(RegistryFailure.NoAnswer($"cannot resolve host {host}"), answer.Failure);
    }

    [Theory]
    [InlineData("expired", "has expired; the registry has to renew it")]
    [InlineData("not yet valid", "is not valid yet; check the clock of this machine")]
    [InlineData("other host", "is for another host name; use that name")]
    [InlineData("self-signed", "is self-signed; pass it with RegistryOptions.Authorities to trust it")]
    [InlineData("unknown", "is issued by an authority that is not trusted; pass the authority's certificate with RegistryOptions.Authorities")]
    public async Task Describes_the_certificate_problem(string problem, string expected)
    {
        using var authority = new TestAuthority();
        using X509Certificate2 certificate = problem switch
        {
            "expired" => authority.Issue(IPAddress.Loopback, from: -2, to: -1),
            "not yet valid" => authority.Issue(IPAddress.Loopback, from: 1, to: 2),
            "other host" => authority.Issue(IPAddress.Parse("192.0.2.1")),
            "self-signed" => TestAuthority.SelfSigned(IPAddress.Loopback),
            _ => authority.Issue(IPAddress.Loopback),
        };
        await using FakeRegistry registry = await FakeRegistry.StartAsync(Manifest("app"), certificate);
        Options = problem == "unknown" ? Options : new() { Authorities = [authority.Certificate] };

        Assert.Equal($"the certificate of {registry.Host} {expected}", (await FailAsync(registry)).Reason);

        Options = new() { InsecureHosts = new HashSet<string> { registry.Host } };
        await FindSafelyAsync(registry);
    }

    [Fact]
    public async Task Trusts_a_self_signed_certificate_that_is_passed()
    {
        using X509Certificate2 certificate = TestAuthority.SelfSigned(IPAddress.Loopback);
        await using FakeRegistry registry = await FakeRegistry.StartAsync(Manifest("app"), certificate);
        Options = new() { Authorities = [certificate] };

        await FindSafelyAsync(registry);
    }

    [Fact]
    public async Task Reports_a_server_without_TLS()
    {
        FakeRegistry registry = await StartAsync(Manifest("app"));
        using var exchange = new HttpExchange(new());

        RegistryResult<RegistryResponse> answer = await exchange.SendAsync(new(HttpMethod.Head, new($"https://{registry.Host}/v2/"), "*/*"), default);

        Assert.Equal($"{registry.Host} does not use TLS on this port; allow a connection without it with RegistryOptions.InsecureHosts {registry.Host}",
            answer.Failure?.Reason);
    }

    [Theory]
    [InlineData("sub.registry.invalid", "cannot resolve host proxy.invalid of the proxy for sub.registry.invalid")]
    public void Contains_the_proxy_if_it_cannot_be_resolved(string host, string expected) => Assert.Equal(
        expected,
        ConnectionFailure.Of(new($"https://{host}/"), new("http://bob:s3cret@proxy.invalid:3128"), HttpRequestError.NameResolutionError, null, Options).Reason);
}
