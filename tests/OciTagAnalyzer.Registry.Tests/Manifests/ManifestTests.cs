using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using OciTagAnalyzer.Registry.Http;
using OciTagAnalyzer.Registry.Manifests;
using OciTagAnalyzer.Registry.Results;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Registry.Tests.Manifests;

public static class ManifestTests
{
    const string Line = "/v2/team/app/manifests/1.2";

    static readonly byte[] content = FakeManifests.Index("app");
    static readonly ManifestDescriptor expected = new(FakeManifests.DigestOf(content), FakeManifests.IndexType);

    public sealed class Finds : RegistryClientTest
    {
        [Fact]
        public async Task By_its_headers_with_all_media_types_accepted()
        {
            FakeRegistry registry = await StartAsync(Manifest("app"));

            Assert.Equal(expected, await FindSafelyAsync(registry));

            FakeRequest request = Assert.Single(registry.Requests);
            Assert.Equal($"HEAD {Line}", request.Line);
            Assert.Equal(
                [
                    "application/vnd.oci.image.index.v1+json", "application/vnd.oci.image.manifest.v1+json",
                    "application/vnd.docker.distribution.manifest.list.v2+json", "application/vnd.docker.distribution.manifest.v2+json",
                ],
                request.Accept.Split(", "));
        }

        [Fact]
        public async Task By_its_content_if_the_headers_contain_no_digest()
        {
            FakeRegistry registry = await StartAsync(context => FakeManifests.AnswerWithoutDigestAsync(context, content));

            Assert.Equal(expected, await FindSafelyAsync(registry));
            Assert.Equal([$"HEAD {Line}", $"GET {Line}"], registry.Requests.Select(request => request.Line));
        }

        [Fact]
        public async Task By_its_content_if_HEAD_is_not_allowed()
        {
            FakeRegistry registry = await StartAsync(Status(405), Manifest("app"));

            Assert.Equal(expected, await FindSafelyAsync(registry));
        }

        [Fact]
        public async Task By_its_digest()
        {
            FakeRegistry registry = await StartAsync(Manifest("app"));

            Assert.Equal(expected, await FindSafelyAsync(registry, expected.Digest));
        }
    }

    public sealed class Tells : RegistryClientTest
    {
        [Fact]
        public async Task That_there_is_none()
        {
            FakeRegistry registry = await StartAsync(Status(404));

            Assert.Equal(RegistryFailure.NotFound($"{registry.Host} has no 'team/app:1.2'"), await FailAsync(registry));
            Assert.Single(registry.Requests);
        }

        [Fact]
        public async Task That_access_is_denied()
        {
            FakeRegistry registry = await StartAsync(Status(403));

            Assert.Equal(RegistryFailureKind.Denied, (await FailAsync(registry)).Kind);
        }

        [Fact]
        public async Task That_the_connection_fails()
        {
            FakeRegistry registry = await StartAsync(Manifest("app"));
            await registry.DisposeAsync();

            Assert.Equal(RegistryFailure.NoAnswer($"cannot connect to {registry.Host}"), await FailAsync(registry));
            Assert.Empty(Clock.Waits);
        }

        [Theory]
        [InlineData("x_y.com/app")]
        [InlineData("localhost:99999/app")]
        public async Task That_the_host_is_invalid(string image)
        {
            using RegistryClient client = Client();

            RegistryResult<ManifestDescriptor> answer = await client.FindManifestAsync(Image(image), "1.2", default);

            Assert.Equal(RegistryFailureKind.NotFound, answer.Failure?.Kind);
        }

        [Fact]
        public async Task That_the_response_times_out()
        {
            Options = Options with { Timeout = TimeSpan.FromSeconds(3) };
            FakeRegistry registry = await StartAsync(context => Task.Delay(-1, context.RequestAborted));

            Assert.Equal(RegistryFailure.NoAnswer($"{registry.Host} does not respond within 3 s"), await FailAsync(registry));
        }

        [Fact]
        public async Task That_the_content_times_out()
        {
            Options = Options with { Timeout = TimeSpan.FromSeconds(3) };
            FakeRegistry registry = await StartAsync(Status(405), async context =>
            {
                context.Response.ContentLength = 1000;
                context.Response.ContentType = FakeManifests.IndexType;
                while (true)
                {
                    await context.Response.Body.WriteAsync(new byte[1]);
                    await context.Response.Body.FlushAsync();
                    await Task.Delay(50, context.RequestAborted);
                }
            });

            Assert.Equal(RegistryFailureKind.NoAnswer, (await FailAsync(registry)).Kind);
        }
    }

    public sealed class Distrusts : RegistryClientTest
    {
        [Fact]
        public async Task Content_that_does_not_match_its_digest()
        {
            FakeRegistry registry = await StartAsync(Status(405), context =>
            {
                context.Response.Headers["Docker-Content-Digest"] = FakeManifests.DigestOf(FakeManifests.Index("another"));
                return FakeManifests.AnswerWithoutDigestAsync(context, content);
            });

            await IsDistrustedAsync(registry);
        }

        [Fact]
        public async Task Another_manifest_than_the_requested_digest() =>
            await IsDistrustedAsync(await StartAsync(Manifest("another")), expected.Digest);

        [Fact]
        public async Task Content_that_does_not_match_the_requested_digest() =>
            await IsDistrustedAsync(
                await StartAsync(context => FakeManifests.AnswerWithoutDigestAsync(context, FakeManifests.Index("another"))), expected.Digest);

        [Theory]
        [InlineData("sha256:0")]
        [InlineData("sha256:ABCDEF0000000000000000000000000000000000000000000000000000000000")]
        [InlineData("md5:00000000000000000000000000000000")]
        [InlineData("../../../../etc/passwd")]
        public async Task An_invalid_digest(string digest) => await IsDistrustedAsync(await StartAsync(context =>
        {
            context.Response.Headers["Docker-Content-Digest"] = digest;
            return FakeManifests.AnswerWithoutDigestAsync(context, content);
        }));

        [Theory]
        [InlineData("text/html")]
        [InlineData("application/vnd.docker.distribution.manifest.v1+prettyjws")]
        [InlineData("")]
        public async Task A_media_type_that_is_not_accepted(string type) => await IsDistrustedAsync(await StartAsync(context =>
        {
            context.Response.ContentType = type;
            context.Response.Headers["Docker-Content-Digest"] = expected.Digest;
            return Task.CompletedTask;
        }));

        [Fact]
        public async Task Content_above_the_limit_even_without_a_length()
        {
            FakeRegistry registry = await StartAsync(Status(405), async context =>
            {
                context.Response.ContentType = FakeManifests.IndexType;
                byte[] piece = new byte[64 * 1024];
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await context.Response.Body.WriteAsync(piece);
                }
            });

            await IsDistrustedAsync(registry);
        }

        // A digest is computed from the bytes as sent, and a small compressed response may be huge.
        [Theory]
        [InlineData("gzip")]
        [InlineData("GZIP, br")]
        public async Task Compressed_content(string encoding)
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            {
                gzip.Write(new byte[HttpExchange.MaxBody * 4]);
            }

            await IsDistrustedAsync(await StartAsync(context =>
            {
                context.Response.Headers.ContentEncoding = encoding;
                return FakeManifests.AnswerWithoutDigestAsync(context, packed.ToArray());
            }));
        }

        [Theory]
        [InlineData("", FakeManifests.IndexType)]
        [InlineData("hello", FakeManifests.IndexType)]
        [InlineData("<html><body>Sign in</body></html>", FakeManifests.IndexType)]
        [InlineData("{}", FakeManifests.IndexType)]
        [InlineData("[]", FakeManifests.IndexType)]
        [InlineData("{ \"schemaVersion\": 2, \"manifests\": [", FakeManifests.IndexType)]
        [InlineData("{ \"schemaVersion\": 2, \"manifests\": {} }", FakeManifests.IndexType)]
        [InlineData("{ \"schemaVersion\": \"2\", \"manifests\": [] }", FakeManifests.IndexType)]
        [InlineData("{ \"schemaVersion\": 1, \"manifests\": [] }", FakeManifests.IndexType)]
        [InlineData("{ \"errors\": [{ \"code\": \"UNKNOWN\" }] }", FakeManifests.IndexType)]
        [InlineData("{ \"schemaVersion\": 2, \"mediaType\": \"application/vnd.oci.image.manifest.v1+json\", \"manifests\": [] }", FakeManifests.IndexType)]
        [InlineData("{ \"schemaVersion\": 2, \"mediaType\": 1, \"manifests\": [] }", FakeManifests.IndexType)]
        [InlineData("{ \"schemaVersion\": 2, \"manifests\": [] }", FakeManifests.ImageType)]
        [InlineData("{ \"schemaVersion\": 2, \"config\": {} }", FakeManifests.ImageType)]
        [InlineData("{ \"schemaVersion\": 2, \"layers\": [] }", FakeManifests.ImageType)]
        public async Task Content_that_is_not_a_manifest(string text, string type) => await IsDistrustedAsync(await StartAsync(context =>
        {
            context.Response.ContentType = type;
            return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(text);
        }));

        // Choosing one of the lengths could lock the digest of a part of the content.
        [Theory]
        [InlineData("5", "93")]
        [InlineData("93", "5")]
        [InlineData("5", "5")]
        public async Task Content_with_two_lengths(string one, string other)
        {
            await using var server = new RawServer($"Content-Length: {one}\r\nContent-Length: {other}\r\n", Encoding.UTF8.GetString(content));
            using RegistryClient client = Client();

            RegistryResult<ManifestDescriptor> answer = await client.FindManifestAsync(Image($"{server.Host}/app"), "1.2", default);

            Assert.Equal(RegistryFailure.Untrustworthy($"{server.Host} returned several Content-Length headers"), answer.Failure);
        }

        [Fact]
        public async Task Too_many_headers() => await IsDistrustedAsync(await StartAsync(context =>
        {
            context.Response.Headers["Docker-Content-Digest"] = new string('a', 1024 * 1024);
            return Task.CompletedTask;
        }));

        async Task IsDistrustedAsync(FakeRegistry registry, string name = "1.2") =>
            Assert.Equal(RegistryFailureKind.Untrustworthy, (await FailAsync(registry, name)).Kind);
    }
}
