using Microsoft.AspNetCore.Http;
using OciTagAnalyzer.Registry.Results;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Registry.Tests.Tags;

public sealed class TagListTests : RegistryClientTest
{
    [Fact]
    public async Task Is_read_page_by_page()
    {
        string host = "";
        FakeRegistry registry = await StartAsync(
            Page("""{ "name": "app", "tags": ["1.0", "1.1"] }""", () => "</v2/app/tags/list?last=1.1&n=2>; rel=\"next\""),
            Page("""{ "name": "app", "tags": ["1.2"] }""", () => $"<http://{host}/v2/app/tags/list?last=1.2>; rel=next"),
            Page("""{ "name": "app", "tags": ["1.3", "1.0"] }""", () => ""));
        host = registry.Host;

        Assert.Equal(["1.0", "1.1", "1.2", "1.3"], (await ListAsync(registry)).Value!);
        Assert.Equal(
            ["GET /v2/app/tags/list?n=1000", "GET /v2/app/tags/list?last=1.1&n=2", "GET /v2/app/tags/list?last=1.2"],
            registry.Requests.Select(request => request.Line));
    }

    [Theory]
    [InlineData("</v2/app/tags/list?last=0>; rel=\"prev\", </v2/app/tags/list?last=1.0>; rel=\"next\"")]
    [InlineData("</v2/app/tags/list?last=1.0>; title=\"more\"; rel=\"last next\"")]
    [InlineData("</v2/app/tags/list?last=1.0>; REL=next, </v2/app>; rel=up")]
    public async Task Continues_at_the_next_link(string links)
    {
        FakeRegistry registry = await StartAsync(Page("""{ "tags": ["1.0"] }""", () => links), Page("""{ "tags": ["1.1"] }""", () => ""));

        Assert.Equal(["1.0", "1.1"], (await ListAsync(registry)).Value!);
        Assert.Equal("GET /v2/app/tags/list?last=1.0", registry.Requests[1].Line);
    }

    [Theory]
    [InlineData("</v2/app/tags/list?last=0>; rel=\"prev\"")]
    [InlineData("</v2/app/tags/list?last=0>; rel=\"nextish\"")]
    [InlineData("</v2/app/tags/list?last=0>; nrel=next")]
    [InlineData("</v2/app/tags/list?last=0")]
    [InlineData("rel=next")]
    public async Task Ends_without_a_next_link(string links)
    {
        FakeRegistry registry = await StartAsync(Page("""{ "tags": ["1.0"] }""", () => links));

        Assert.Equal(["1.0"], (await ListAsync(registry)).Value!);
        Assert.Single(registry.Requests);
    }

    [Fact]
    public async Task Ends_at_a_limit()
    {
        string tags = string.Join(", ", Enumerable.Range(0, 60_000).Select(number => $"\"1.{number}\""));
        FakeRegistry registry = await StartAsync(Page($$"""{ "tags": [{{tags}}] }""", () => "</v2/app/tags/list?last=b>; rel=\"next\""));

        Assert.Equal(60_000, (await ListAsync(registry)).Value!.Length);
        Assert.Single(registry.Requests);
    }

    [Fact]
    public async Task Does_not_continue_on_another_host()
    {
        FakeRegistry other = await StartAsync(Status(200));
        FakeRegistry registry = await StartAsync(Page("""{ "tags": ["1.0"] }""", () => $"<http://{other.Host}/v2/app/tags/list>; rel=\"next\""));

        Assert.Equal(RegistryFailureKind.Untrustworthy, (await ListAsync(registry)).Failure?.Kind);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Ends_if_its_pages_form_a_cycle()
    {
        FakeRegistry registry = await StartAsync(Page("""{ "tags": ["1.0"] }""", () => "</v2/app/tags/list>; rel=\"next\""));

        Assert.Equal(["1.0"], (await ListAsync(registry)).Value!);
        Assert.Equal(50, registry.Requests.Count);
    }

    [Fact]
    public async Task Ignores_invalid_tags()
    {
        FakeRegistry registry = await StartAsync(Page("""{ "tags": ["1.0", "../x", "", 7, null, "a b", "-a"] }""", () => ""));

        Assert.Equal(["1.0"], (await ListAsync(registry)).Value!);
    }

    [Fact]
    public async Task Is_empty_if_the_last_tag_was_deleted() =>
        Assert.Empty((await ListAsync(await StartAsync(Page("""{ "name": "app", "tags": null }""", () => "")))).Value!);

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "tags": "1.0" }""")]
    [InlineData("""{ "tags": ["1.0" """)]
    public async Task Is_missing_if_the_response_is_invalid(string answer) =>
        Assert.Equal(RegistryFailureKind.Untrustworthy, (await ListAsync(await StartAsync(Page(answer, () => "")))).Failure?.Kind);

    [Fact]
    public async Task Is_missing_for_a_missing_repository() =>
        Assert.Equal(RegistryFailureKind.NotFound, (await ListAsync(await StartAsync(Status(404)))).Failure?.Kind);

    async Task<RegistryResult<string[]>> ListAsync(FakeRegistry registry)
    {
        using RegistryClient client = Client();
        return await client.ListTagsAsync(Image($"{registry.Host}/app"), default);
    }

    static RequestDelegate Page(string json, Func<string> link) => async context =>
    {
        if (link() is { Length: > 0 } next)
        {
            context.Response.Headers.Link = next;
        }

        await context.Response.WriteAsync(json);
    };
}
