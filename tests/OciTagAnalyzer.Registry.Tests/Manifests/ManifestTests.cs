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
        public async Task By_its_headers_alone_and_accepts_all_types_at_once()
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
        public async Task By_its_content_where_the_headers_tell_no_digest()
        {
            FakeRegistry registry = await StartAsync(context => FakeManifests.AnswerWithoutDigestAsync(context, content));

            Assert.Equal(expected, await FindSafelyAsync(registry));
            Assert.Equal([$"HEAD {Line}", $"GET {Line}"], registry.Requests.Select(request => request.Line));
        }

        [Fact]
        public async Task By_its_content_where_the_headers_alone_are_refused()
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
        public async Task That_it_may_not_be_seen()
        {
            FakeRegistry registry = await StartAsync(Status(403));

            Assert.Equal(RegistryFailureKind.Denied, (await FailAsync(registry)).Kind);
        }

        [Fact]
        public async Task That_nobody_listens()
        {
            FakeRegistry registry = await StartAsync(Manifest("app"));
            await registry.DisposeAsync();

            Assert.Equal(RegistryFailure.NoAnswer($"cannot connect to {registry.Host}"), await FailAsync(registry));
            Assert.Empty(Clock.Waits);
        }

        [Theory]
        [InlineData("x_y.com/app")]
        [InlineData("localhost:99999/app")]
        public async Task That_a_name_has_no_host(string image)
        {
            using RegistryClient client = Client();

            RegistryResult<ManifestDescriptor> answer = await client.FindManifestAsync(Image(image), "1.2", default);

            Assert.Equal(RegistryFailureKind.NotFound, answer.Failure?.Kind);
        }

        [Fact]
        public async Task That_there_is_no_answer_in_time()
        {
            Options = Options with { Timeout = TimeSpan.FromSeconds(3) };
            FakeRegistry registry = await StartAsync(context => Task.Delay(-1, context.RequestAborted));

            Assert.Equal(RegistryFailure.NoAnswer($"{registry.Host} does not respond within 3 s"), await FailAsync(registry));
        }

        [Fact]
        public async Task That_the_content_comes_too_slowly()
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
        public async Task A_content_that_is_not_what_its_digest_says()
        {
            FakeRegistry registry = await StartAsync(Status(405), context =>
            {
                context.Response.Headers["Docker-Content-Digest"] = FakeManifests.DigestOf(FakeManifests.Index("another"));
                return FakeManifests.AnswerWithoutDigestAsync(context, content);
            });

            await IsDistrustedAsync(registry);
        }

        [Fact]
        public async Task Another_manifest_than_the_digest_that_was_asked_for() =>
            await IsDistrustedAsync(await StartAsync(Manifest("another")), expected.Digest);

        [Fact]
        public async Task Another_content_than_the_digest_that_was_asked_for() =>
            await IsDistrustedAsync(await StartAsync(context => FakeManifests.AnswerWithoutDigestAsync(context, FakeManifests.Index("another"))), expected.Digest);

        [Theory]
        [InlineData("sha256:0")]
        [InlineData("sha256:ABCDEF0000000000000000000000000000000000000000000000000000000000")]
        [InlineData("md5:00000000000000000000000000000000")]
        [InlineData("../../../../etc/passwd")]
        public async Task A_digest_that_is_none(string digest) => await IsDistrustedAsync(await StartAsync(context =>
        {
            context.Response.Headers["Docker-Content-Digest"] = digest;
            return FakeManifests.AnswerWithoutDigestAsync(context, content);
        }));

        [Theory]
        [InlineData("text/html")]
        [InlineData("application/vnd.docker.distribution.manifest.v1+prettyjws")]
        [InlineData("")]
        public async Task A_type_that_was_not_asked_for(string type) => await IsDistrustedAsync(await StartAsync(context =>
        {
            context.Response.ContentType = type;
            context.Response.Headers["Docker-Content-Digest"] = expected.Digest;
            return Task.CompletedTask;
        }));

        [Fact]
        public async Task More_than_any_manifest_has_even_where_no_length_is_told()
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

        // A digest is that of the content, and what unpacks to more than it weighs is not to be unpacked.
        [Theory]
        [InlineData("gzip")]
        [InlineData("GZIP, br")]
        public async Task A_content_that_is_packed(string encoding)
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
        public async Task A_content_that_is_no_manifest(string text, string type) => await IsDistrustedAsync(await StartAsync(context =>
        {
            context.Response.ContentType = type;
            return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(text);
        }));

        // Which of them is right is not to be guessed: a digest of the first bytes would be locked.
        [Theory]
        [InlineData("5", "93")]
        [InlineData("93", "5")]
        [InlineData("5", "5")]
        public async Task A_content_of_two_lengths(string one, string other)
        {
            await using var server = new RawServer($"Content-Length: {one}\r\nContent-Length: {other}\r\n", Encoding.UTF8.GetString(content));
            using RegistryClient client = Client();

            RegistryResult<ManifestDescriptor> answer = await client.FindManifestAsync(Image($"{server.Host}/app"), "1.2", default);

            Assert.Equal(RegistryFailure.Untrustworthy($"{server.Host} announces more than one length for its answer"), answer.Failure);
        }

        [Fact]
        public async Task More_headers_than_there_may_be() => await IsDistrustedAsync(await StartAsync(context =>
        {
            context.Response.Headers["Docker-Content-Digest"] = new string('a', 1024 * 1024);
            return Task.CompletedTask;
        }));

        async Task IsDistrustedAsync(FakeRegistry registry, string name = "1.2") =>
            Assert.Equal(RegistryFailureKind.Untrustworthy, (await FailAsync(registry, name)).Kind);
    }
}
