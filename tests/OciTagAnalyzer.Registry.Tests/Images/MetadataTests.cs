using Microsoft.AspNetCore.Http;
using OciTagAnalyzer.Registry.Images;
using OciTagAnalyzer.Registry.Results;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Registry.Tests.Images;

public sealed class MetadataTests : RegistryClientTest
{
    const string Manifests = "GET /v2/team/app/manifests/";

    static readonly DateTimeOffset may = new(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);

    readonly FakeContent content = new();

    [Fact]
    public async Task Is_the_time_in_the_configuration_of_an_image()
    {
        string digest = content.AddImage("""{ "created": "2024-05-06T07:08:09Z" }""", tag: "1.2");
        FakeRegistry registry = await StartAsync(content.AnswerAsync);

        Assert.Equal(may, (await FindMetadataAsync(registry, "1.2")).Value?.Created);
        Assert.Equal(may, (await FindMetadataAsync(registry, digest)).Value?.Created);
        Assert.Equal([$"{Manifests}1.2", "GET /v2/team/app/blobs/sha256:", $"{Manifests}{digest}"], registry.Requests.Take(3)
            .Select((request, index) => index == 1 ? request.Line[..30] : request.Line));
    }

    [Fact]
    public async Task Is_that_of_the_image_for_the_usual_platform_of_an_index()
    {
        string arm = content.AddImage("""{ "created": "2024-01-01T00:00:00Z" }""");
        string amd = content.AddImage("""{ "created": "2024-05-06T07:08:09Z" }""");
        content.AddIndex("1.2", FakeContent.Entry(arm, "linux", "arm64"), FakeContent.Entry(amd, "linux", "amd64"));
        FakeRegistry registry = await StartAsync(content.AnswerAsync);

        Assert.Equal(may, (await FindMetadataAsync(registry, "1.2")).Value?.Created);
        Assert.Equal(3, registry.Requests.Count);
    }

    [Fact]
    public async Task Is_that_of_the_first_image_of_an_index_without_the_usual_platform()
    {
        string attestation = content.AddImage("""{ "created": "2030-01-01T00:00:00Z" }""");
        string windows = content.AddImage("""{ "created": "2024-05-06T07:08:09Z" }""");
        content.AddIndex(
            "1.2",
            "1", "{}", """{ "digest": 1 }""", """{ "digest": "sha256:0" }""",
            FakeContent.Entry(attestation, "unknown", "unknown"), FakeContent.Entry(windows, "windows", "amd64"));

        Assert.Equal(may, (await FindMetadataAsync(await StartAsync(content.AnswerAsync), "1.2")).Value?.Created);
    }

    [Theory]
    [InlineData("2024-05-06T07:08:09Z", "2024-01-01T00:00:00Z")]
    [InlineData("2024-01-01T00:00:00Z", "2024-05-06T07:08:09Z")]
    [InlineData("", "2024-05-06T07:08:09Z")]
    public async Task Is_the_latest_of_an_index_whose_annotations_have_times(string configured, string annotated)
    {
        string amd = content.AddImage($$"""{ "created": "{{configured}}" }""");
        string arm = content.AddImage("{}");
        string annotations = $$""", "annotations": { "org.opencontainers.image.created": "{{annotated}}" }""";
        content.AddIndex("1.2", FakeContent.Entry(amd, "linux", "amd64"), FakeContent.Entry(arm, "linux", "arm64", annotations));

        Assert.Equal(may, (await FindMetadataAsync(await StartAsync(content.AnswerAsync), "1.2")).Value?.Created);
    }

    [Fact]
    public async Task Is_that_of_an_image_in_an_index_of_an_index()
    {
        string inner = content.AddIndex(null, FakeContent.Entry(content.AddImage("""{ "created": "2024-05-06T07:08:09Z" }"""), "linux", "amd64"));
        content.AddIndex("1.2", $$"""{ "digest": "{{inner}}" }""");

        Assert.Equal(may, (await FindMetadataAsync(await StartAsync(content.AnswerAsync), "1.2")).Value?.Created);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "created": null }""")]
    [InlineData("""{ "created": 5 }""")]
    [InlineData("""{ "created": "yesterday" }""")]
    [InlineData("""{ "created": "0001-01-01T00:00:00Z" }""")]
    [InlineData("[]")]
    [InlineData("not JSON")]
    public async Task Is_unknown_if_the_configuration_has_none(string configuration)
    {
        content.AddImage(configuration, tag: "1.2");

        RegistryResult<ImageMetadata> answer = await FindMetadataAsync(await StartAsync(content.AnswerAsync), "1.2");

        Assert.Equal(new ImageMetadata(null, null), answer.Value);
    }

    [Fact]
    public async Task Is_unknown_for_an_index_without_images()
    {
        content.AddIndex("1.2");

        Assert.Equal(new ImageMetadata(null, null), (await FindMetadataAsync(await StartAsync(content.AnswerAsync), "1.2")).Value);
    }

    [Theory]
    [InlineData("2024-05-06T09:08:09+02:00", 0)]
    [InlineData("2024-05-06T07:08:09.123456789Z", 1_234_567)]
    public async Task Is_read_with_offset_and_fraction(string created, int ticks)
    {
        content.AddImage($$"""{ "created": "{{created}}" }""", tag: "1.2");

        Assert.Equal(may.AddTicks(ticks), (await FindMetadataAsync(await StartAsync(content.AnswerAsync), "1.2")).Value?.Created);
    }

    [Fact]
    public async Task Fails_if_the_tag_does_not_exist() =>
        Assert.Equal(RegistryFailureKind.NotFound, (await FindMetadataAsync(await StartAsync(content.AnswerAsync), "1.2")).Failure?.Kind);

    [Fact]
    public async Task Fails_if_the_configuration_does_not_exist()
    {
        string missing = FakeManifests.DigestOf([]);
        content.Add(FakeManifests.ImageType, $$"""{ "schemaVersion": 2, "config": { "digest": "{{missing}}" }, "layers": [] }""", "1.2");
        FakeRegistry registry = await StartAsync(content.AnswerAsync);

        Assert.Equal(RegistryFailure.NotFound($"{registry.Host} has no 'team/app@{missing}'"), (await FindMetadataAsync(registry, "1.2")).Failure);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "digest": 1 }""")]
    [InlineData("""{ "digest": "sha256:../../../other/manifests/1.2" }""")]
    public async Task Distrusts_a_manifest_without_a_valid_configuration(string config)
    {
        content.Add(FakeManifests.ImageType, $$"""{ "schemaVersion": 2, "config": {{config}}, "layers": [] }""", "1.2");
        FakeRegistry registry = await StartAsync(content.AnswerAsync);

        Assert.Equal(RegistryFailureKind.Untrustworthy, (await FindMetadataAsync(registry, "1.2")).Failure?.Kind);
        Assert.Single(registry.Requests);
    }

    [Fact]
    public async Task Distrusts_a_configuration_that_does_not_match_its_digest()
    {
        content.AddImage("""{ "created": "2024-05-06T07:08:09Z" }""", tag: "1.2");
        FakeRegistry registry = await StartAsync(context => context.Request.Path.Value!.Contains("/blobs/", StringComparison.Ordinal)
            ? context.Response.WriteAsync("""{ "created": "2020-01-01T00:00:00Z" }""")
            : content.AnswerAsync(context));

        Assert.Equal(RegistryFailureKind.Untrustworthy, (await FindMetadataAsync(registry, "1.2")).Failure?.Kind);
    }

    [Fact]
    public async Task Distrusts_an_image_that_does_not_match_the_digest_in_the_index()
    {
        string image = content.AddImage("{}");
        string other = content.AddImage("""{ "created": "2020-01-01T00:00:00Z" }""", tag: "other");
        content.AddIndex("1.2", FakeContent.Entry(image, "linux", "amd64"));
        FakeRegistry registry = await StartAsync(context =>
        {
            context.Request.Path = context.Request.Path.Value!.Replace(image, other, StringComparison.Ordinal);
            return content.AnswerAsync(context);
        });

        Assert.Equal(RegistryFailureKind.Untrustworthy, (await FindMetadataAsync(registry, "1.2")).Failure?.Kind);
    }

    [Fact]
    public async Task Distrusts_indexes_within_each_other()
    {
        string inner = content.AddImage("""{ "created": "2024-05-06T07:08:09Z" }""");
        for (int depth = 0; depth < 5; depth++)
        {
            inner = content.AddIndex("1.2", FakeContent.Entry(inner, "linux", "amd64"));
        }

        Assert.Equal(RegistryFailureKind.Untrustworthy, (await FindMetadataAsync(await StartAsync(content.AnswerAsync), "1.2")).Failure?.Kind);
    }

    [Fact]
    public async Task Sends_no_credential_to_the_store_to_which_the_registry_redirects()
    {
        content.AddImage("""{ "created": "2024-05-06T07:08:09Z" }""", tag: "1.2");
        FakeRegistry store = await StartAsync(content.AnswerAsync);
        FakeRegistry registry = await StartAsync(context =>
            context.Request.Headers.Authorization.Count == 0 ? Challenge("""Basic realm="r" """)(context)
            : context.Request.Path.Value!.Contains("/blobs/", StringComparison.Ordinal) ? Redirect(() => $"http://{store.Host}{context.Request.Path}")(context)
            : content.AnswerAsync(context));
        LogIn(registry.Host);

        Assert.Equal(may, (await FindMetadataAsync(registry, "1.2")).Value?.Created);
        Assert.Equal("", Assert.Single(store.Requests).Authorization);
    }

    async Task<RegistryResult<ImageMetadata>> FindMetadataAsync(FakeRegistry registry, string name)
    {
        using RegistryClient client = Client();
        return await client.FindMetadataAsync(Image($"{registry.Host}/team/app"), name, default);
    }
}
