using Microsoft.AspNetCore.Http;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Registry;
using OciTagAnalyzer.Registry.Results;
using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Locking;

namespace OciTagAnalyzer.Tool.Tests.Locking;

public sealed class ImageResolverTests : RegistryClientTest
{
    const int TagCount = 10_000;
    const int PageSize = 1_000;

    static readonly string latest = FakeManifests.DigestOf(FakeManifests.Index("latest"));

    [Theory, Trait("Category", "Flood")]
    [InlineData("1.9999", "1.9999", 13)]
    [InlineData("1.9990", "1.9990", 22)]
    [InlineData("1.5000", null, 32)]
    public async Task Finds_the_version_among_ten_thousand_tags_with_a_few_requests(string moved, string? found, int requests)
    {
        FakeRegistry registry = await StartAsync(context => AnswerAsync(context, tag => FakeManifests.Index(tag == moved ? "latest" : tag)));

        Assert.Equal(new LockEntry(found, latest, FakeManifests.IndexType), await ResolveAsync(registry));
        Assert.Equal(requests, registry.Requests.Count);
    }

    [Fact]
    public async Task Skips_a_tag_that_is_not_an_image()
    {
        FakeRegistry registry = await StartAsync(context => AnswerAsync(context, tag => tag switch
        {
            "1.9999" => null,
            "1.9998" => FakeManifests.Index("latest"),
            _ => FakeManifests.Index(tag),
        }));

        Assert.Equal("1.9998", (await ResolveAsync(registry)).Tag);
    }

    async Task<LockEntry> ResolveAsync(FakeRegistry registry)
    {
        using RegistryClient client = Client();
        var answers = new RegistryAnswers(client);
        RegistryResult<ResolvedImage> answer =
            await new ImageResolver(answers, new(answers, null, Clock), _ => false).ResolveAsync(Image($"{registry.Host}/app"), needsTag: true, null, default);
        Assert.True(answer.IsSuccess, answer.Failure?.Reason);
        Assert.Null(answer.Value.TagFailure);
        return answer.Value.Entry;
    }

    /// <summary>Responds like a registry with many tags; a tag without a manifest here is not an image.</summary>
    static Task AnswerAsync(HttpContext context, Func<string, byte[]?> manifestOf)
    {
        string path = context.Request.Path;
        if (path == "/v2/app/tags/list")
        {
            return AnswerPageAsync(context);
        }

        string name = path[(path.LastIndexOf('/') + 1)..];
        if (manifestOf(name == latest ? "latest" : name) is { } manifest)
        {
            return FakeManifests.AnswerAsync(context, manifest);
        }

        context.Response.ContentType = "application/vnd.docker.distribution.manifest.v1+prettyjws";
        return Task.CompletedTask;
    }

    static Task AnswerPageAsync(HttpContext context)
    {
        int first = int.Parse(context.Request.Query["last"].FirstOrDefault() ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        int next = first + PageSize;
        if (next < TagCount)
        {
            context.Response.Headers.Link = $"</v2/app/tags/list?last={next}>; rel=\"next\"";
        }

        return context.Response.WriteAsync($$"""{ "tags": [{{string.Join(", ", Enumerable.Range(first, PageSize).Select(number => $"\"1.{number}\""))}}] }""");
    }
}
