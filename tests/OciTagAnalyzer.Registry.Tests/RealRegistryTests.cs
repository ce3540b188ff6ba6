using System.Net;
using System.Security.Cryptography.X509Certificates;
using OciTagAnalyzer.Registry.Manifests;
using OciTagAnalyzer.Registry.Results;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Registry.Tests;

public static class RealRegistryTests
{
    public sealed class In_the_open : RegistryClientTest
    {
        [Fact]
        public async Task Returns_the_digest_of_the_index()
        {
            await using RealRegistry registry = await RealRegistry.StartAsync();
            using var pusher = new Pusher(registry);
            string index = await pusher.PushIndexAsync("team/app", "1.2", "one");
            string image = await pusher.PushImageAsync("team/app", "1.2-amd64", "one amd64");

            Assert.Equal(new ManifestDescriptor(index, FakeManifests.IndexType), (await FindAsync(registry, "1.2")).Value);
            Assert.Equal(new ManifestDescriptor(image, FakeManifests.ImageType), (await FindAsync(registry, "1.2-amd64")).Value);
        }

        [Fact]
        public async Task Resolves_a_moved_tag_and_reports_a_deleted_one()
        {
            await using RealRegistry registry = await RealRegistry.StartAsync();
            using var pusher = new Pusher(registry);
            string before = await pusher.PushImageAsync("team/app", "1.2", "one");
            string after = await pusher.PushImageAsync("team/app", "1.2", "two");

            Assert.Equal(after, (await FindAsync(registry, "1.2")).Value?.Digest);
            Assert.Equal(before, (await FindAsync(registry, before)).Value?.Digest);

            await pusher.DeleteAsync("team/app", after);
            Assert.Equal(RegistryFailureKind.NotFound, (await FindAsync(registry, "1.2")).Failure?.Kind);
            Assert.Equal(RegistryFailureKind.NotFound, (await FindAsync(registry, after)).Failure?.Kind);
        }

        [Fact]
        public async Task Finds_when_an_image_and_an_index_were_created()
        {
            await using RealRegistry registry = await RealRegistry.StartAsync();
            using var pusher = new Pusher(registry);
            var created = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);
            await pusher.PushIndexAsync("team/app", "1.2", "one", created);
            await pusher.PushImageAsync("team/app", "1.3", "two");
            using RegistryClient client = Client();

            Assert.Equal(created, (await client.FindMetadataAsync(Image($"{registry.Host}/team/app"), "1.2", default)).Value?.Created);
            Assert.Equal(created, (await client.FindMetadataAsync(Image($"{registry.Host}/team/app"), "1.2-arm64", default)).Value?.Created);
            Assert.Equal(new(null, null), (await client.FindMetadataAsync(Image($"{registry.Host}/team/app"), "1.3", default)).Value);
        }

        [Fact]
        public async Task Lists_all_tags()
        {
            await using RealRegistry registry = await RealRegistry.StartAsync();
            using var pusher = new Pusher(registry);
            string[] tags = ["latest", "1.0", "1.1", "1.1-alpine"];
            foreach (string tag in tags)
            {
                await pusher.PushImageAsync("team/app", tag, tag);
            }

            using RegistryClient client = Client();
            Assert.Equal(tags.Order(), (await client.ListTagsAsync(Image($"{registry.Host}/team/app"), default)).Value!.Order());
            Assert.Equal(RegistryFailureKind.NotFound, (await client.ListTagsAsync(Image($"{registry.Host}/team/none"), default)).Failure?.Kind);
        }
    }

    public sealed class With_passwords : RegistryClientTest
    {
        [Fact]
        public async Task Gets_the_password_from_the_configuration_of_Docker()
        {
            await using RealRegistry registry = await RealRegistry.StartAsync(hasUsers: true);
            using var pusher = new Pusher(registry);
            string digest = await pusher.PushImageAsync("team/app", "1.2", "one");

            Assert.Equal(RegistryFailureKind.Denied, (await FindAsync(registry, "1.2")).Failure?.Kind);
            LogIn(registry.Host);
            Assert.Equal(digest, (await FindAsync(registry, "1.2")).Value?.Digest);
            LogIn(registry.Host, user: "mallory");
            Assert.Equal(RegistryFailureKind.Denied, (await FindAsync(registry, "1.2")).Failure?.Kind);
        }
    }

    public sealed class With_TLS : RegistryClientTest
    {
        [Fact]
        public async Task Is_trusted_if_its_authority_is()
        {
            using var authority = new TestAuthority();
            using X509Certificate2 certificate = authority.Issue(IPAddress.Loopback);
            await using RealRegistry registry = await RealRegistry.StartAsync(certificate: certificate);
            using var pusher = new Pusher(registry, authority.Certificate);
            string digest = await pusher.PushImageAsync("team/app", "1.2", "one");

            RegistryResult<ManifestDescriptor> untrusted = await FindAsync(registry, "1.2");
            Assert.Equal(RegistryFailureKind.NoAnswer, untrusted.Failure?.Kind);
            Assert.Equal(
                $"the certificate of {registry.Host} is issued by an authority that is not trusted; pass the authority's certificate with " +
                    "RegistryOptions.Authorities",
                untrusted.Failure?.Reason);

            Options = new() { Authorities = [authority.Certificate] };
            Assert.Equal(digest, (await FindAsync(registry, "1.2")).Value?.Digest);

            Options = new() { InsecureHosts = new HashSet<string> { registry.Host } };
            Assert.Equal(digest, (await FindAsync(registry, "1.2")).Value?.Digest);
        }

        [Fact]
        public async Task Is_not_trusted_with_the_certificate_of_another_host()
        {
            using var authority = new TestAuthority();
            using X509Certificate2 certificate = authority.Issue(IPAddress.Parse("192.0.2.1"));
            await using RealRegistry registry = await RealRegistry.StartAsync(certificate: certificate);
            Options = new() { Authorities = [authority.Certificate] };

            Assert.Equal(
                RegistryFailure.NoAnswer($"the certificate of {registry.Host} is for another host name; use that name"),
                (await FindAsync(registry, "1.2")).Failure);
        }

        [Fact]
        public async Task Does_not_redirect_to_a_host_without_TLS()
        {
            using var authority = new TestAuthority();
            using X509Certificate2 certificate = authority.Issue(IPAddress.Loopback);
            FakeRegistry plain = await StartAsync(Manifest("app"));
            await using FakeRegistry registry = await FakeRegistry.StartAsync(Redirect(() => $"http://{plain.Host}/app"), certificate);
            Options = new() { Authorities = [authority.Certificate] };

            Assert.Equal(RegistryFailureKind.Untrustworthy, (await FailAsync(registry)).Kind);
            Assert.Empty(plain.Requests);
        }
    }
}
