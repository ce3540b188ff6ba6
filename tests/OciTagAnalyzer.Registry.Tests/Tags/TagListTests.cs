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
    public async Task Goes_on_where_one_of_several_links_says(string links)
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
    public async Task Ends_where_no_link_says_that_it_goes_on(string links)
    {
        FakeRegistry registry = await StartAsync(Page("""{ "tags": ["1.0"] }""", () => links));

        Assert.Equal(["1.0"], (await ListAsync(registry)).Value!);
        Assert.Single(registry.Requests);
    }

    [Fact]
    public async Task Ends_where_there_are_more_than_anybody_has()
    {
        string tags = string.Join(", ", Enumerable.Range(0, 60_000).Select(number => $"\"1.{number}\""));
        FakeRegistry registry = await StartAsync(Page($$"""{ "tags": [{{tags}}] }""", () => "</v2/app/tags/list?last=b>; rel=\"next\""));

        Assert.Equal(60_000, (await ListAsync(registry)).Value!.Length);
        Assert.Single(registry.Requests);
    }

    [Fact]
    public async Task Does_not_go_on_at_another_host()
    {
        FakeRegistry other = await StartAsync(Status(200));
        FakeRegistry registry = await StartAsync(Page("""{ "tags": ["1.0"] }""", () => $"<http://{other.Host}/v2/app/tags/list>; rel=\"next\""));

        Assert.Equal(RegistryFailureKind.Untrustworthy, (await ListAsync(registry)).Failure?.Kind);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task Ends_where_its_pages_go_in_a_circle()
    {
        FakeRegistry registry = await StartAsync(Page("""{ "tags": ["1.0"] }""", () => "</v2/app/tags/list>; rel=\"next\""));

        Assert.Equal(["1.0"], (await ListAsync(registry)).Value!);
        Assert.Equal(50, registry.Requests.Count);
    }

    [Fact]
    public async Task Leaves_out_what_is_no_tag()
    {
        FakeRegistry registry = await StartAsync(Page("""{ "tags": ["1.0", "../x", "", 7, null, "a b", "-a"] }""", () => ""));

        Assert.Equal(["1.0"], (await ListAsync(registry)).Value!);
    }

    [Fact]
    public async Task Is_empty_where_the_last_tag_was_deleted() =>
        Assert.Empty((await ListAsync(await StartAsync(Page("""{ "name": "app", "tags": null }""", () => "")))).Value!);

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "tags": "1.0" }""")]
    [InlineData("""{ "tags": ["1.0" """)]
    public async Task Is_none_where_the_answer_is_none(string answer) =>
        Assert.Equal(RegistryFailureKind.Untrustworthy, (await ListAsync(await StartAsync(Page(answer, () => "")))).Failure?.Kind);

    [Fact]
    public async Task Is_none_of_a_repository_that_is_none() =>
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
