using OciTagAnalyzer.Registry.Images;
using OciTagAnalyzer.Registry.Results;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Registry.Tests.Images;

/// <summary>The address of the source code that an image declares.</summary>
public sealed class SourceTests : RegistryClientTest
{
    const string Address = "https://example.com/app";

    readonly FakeContent content = new();

    [Fact]
    public async Task Is_a_label_of_the_configuration()
    {
        content.AddImage(Labelled(Address), tag: "1.2");

        Assert.Equal(Address, await SourceAsync());
    }

    [Fact]
    public async Task Is_an_annotation_of_the_manifest_rather_than_a_label()
    {
        content.AddImage(Labelled("https://example.com/base"), tag: "1.2", members: ", " + Annotations(Address));

        Assert.Equal(Address, await SourceAsync());
    }

    [Fact]
    public async Task Is_an_annotation_of_an_index_entry_rather_than_one_of_the_manifest()
    {
        string arm = content.AddImage("{}");
        string amd = content.AddImage("{}", members: ", " + Annotations("https://example.com/amd"));
        content.AddIndex(
            "1.2",
            FakeContent.Entry(arm, "linux", "arm64", ", " + Annotations("https://example.com/arm")),
            FakeContent.Entry(amd, "linux", "amd64", ", " + Annotations(Address)));

        Assert.Equal(Address, await SourceAsync());
    }

    [Fact]
    public async Task Is_an_annotation_of_the_index_rather_than_one_of_an_entry()
    {
        string amd = content.AddImage(Labelled("https://example.com/label"));
        string entry = FakeContent.Entry(amd, "linux", "amd64", ", " + Annotations("https://example.com/amd"));
        content.Add(FakeManifests.IndexType, $$"""{ "schemaVersion": 2, "manifests": [{{entry}}], {{Annotations(Address)}} }""", "1.2");

        Assert.Equal(Address, await SourceAsync());
    }

    [Fact]
    public async Task Is_an_annotation_of_an_index_without_images()
    {
        content.Add(FakeManifests.IndexType, $$"""{ "schemaVersion": 2, "manifests": [], {{Annotations(Address)}} }""", "1.2");

        Assert.Equal(Address, await SourceAsync());
    }

    [Theory]
    [InlineData("""{ "config": { "Labels": { "org.opencontainers.image.source": 1 } } }""")]
    [InlineData("""{ "config": { "Labels": ["org.opencontainers.image.source"] } }""")]
    [InlineData("""{ "config": { "Labels": null } }""")]
    [InlineData("""{ "config": [] }""")]
    [InlineData("""{ "config": { } }""")]
    [InlineData("[]")]
    public async Task Is_unknown_if_the_labels_have_none(string configuration)
    {
        content.AddImage(configuration, tag: "1.2", members: """, "annotations": [] """);

        Assert.Null(await SourceAsync());
    }

    [Theory]
    [InlineData("http://example.com", true)]
    [InlineData("HTTPS://example.com/a.git#abc:17/bookworm", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("ftp://example.com", false)]
    [InlineData("git@example.com:acme/app.git", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/app", false)]
    [InlineData("app", false)]
    [InlineData("", false)]
    [InlineData("https://user:secret@example.com", false)]
    [InlineData("https://example.com@evil.example", false)]
    public async Task Is_an_address_for_a_browser(string source, bool isAddress)
    {
        content.AddImage(Labelled(source), tag: "1.2");

        Assert.Equal(isAddress, await SourceAsync() is not null);
    }

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public async Task Is_not_longer_than_a_browser_accepts(int length, bool isAddress)
    {
        content.AddImage(Labelled("https://example.com/".PadRight(length, 'x')), tag: "1.2");

        Assert.Equal(isAddress, await SourceAsync() is not null);
    }

    static string Labelled(string source) => $$"""{ "config": { "Labels": { "org.opencontainers.image.source": "{{source}}" } } }""";

    static string Annotations(string source) => $$"""
        "annotations": { "org.opencontainers.image.source": "{{source}}" }
        """;

    async Task<string?> SourceAsync()
    {
        FakeRegistry registry = await StartAsync(content.AnswerAsync);
        using RegistryClient client = Client();
        RegistryResult<ImageMetadata> metadata = await client.FindMetadataAsync(Image($"{registry.Host}/team/app"), "1.2", default);
        Assert.True(metadata.IsSuccess, metadata.Failure?.Reason);
        return metadata.Value.Source?.OriginalString;
    }
}
