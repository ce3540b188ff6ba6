namespace OciTagAnalyzer.CodeFixes.Tests;

/// <summary>The kind of a file that its project declares.</summary>
public sealed class KindsOfFiles
{
    const string Compose = "services:\n  a:\n    image: redis\n";

    static FileProject ProjectOf(string path, string text, string kind) =>
        FileProject.Of((path, text)).Evaluated($"[{path}]\nbuild_metadata.AdditionalFiles.OciKind = {kind}");

    [Theory]
    [InlineData("/stack.txt", Compose, "compose", "/stack.txt(3,12): OCI1001 redis")]
    [InlineData("/docker/db.yaml", "include: [ cache.yaml ]\n" + Compose, "compose", "/docker/db.yaml(4,12): OCI1001 redis")]
    [InlineData("/k8s/pod.json", "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"spec\":{\"containers\":[{\"image\":\"redis\"}]}}", "kubernetes",
        "/k8s/pod.json(1,65): OCI1001 redis")]
    [InlineData("/build/app.tmpl", "FROM redis", "Dockerfile", "/build/app.tmpl(1,6): OCI1001 redis")]
    [InlineData("/infra/a.yaml", "image: redis", "gitlab-pipeline", "/infra/a.yaml(1,8): OCI1001 redis")]
    [InlineData("/compose.yaml", Compose, "", "/compose.yaml(3,12): OCI1001 redis")]
    public async Task Is_the_one_that_the_item_declares(string path, string text, string kind, string expected) =>
        Assert.Equal([expected], await ProjectOf(path, text, kind).PrintedAsync());

    [Fact]
    public async Task May_be_none() => Assert.Empty(await ProjectOf("/compose.yaml", Compose, "none").FindingsAsync());

    [Theory]
    [InlineData("/compose.yaml", 2)]
    [InlineData("/stack.txt", 1)]
    public async Task Is_reported_if_it_is_invalid(string path, int findings)
    {
        var found = await ProjectOf(path, Compose, "swarm").FindingsAsync();

        Assert.Equal(findings, found.Count);
        Assert.Contains(found, finding => finding.Id == "OCI0001" && finding.GetMessage()
            .StartsWith("'OciKind = swarm' is not understood", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Counts_for_the_tags_that_the_project_uses()
    {
        var project = FileProject.Of(("/Dockerfile", "FROM redis"), ("/stack.txt", "services:\n  a:\n    image: redis:7.4\n"))
            .Evaluated("[/stack.txt]\nbuild_metadata.AdditionalFiles.OciKind = compose");

        var pinned = await project.FixedAsync(Assert.Single(await project.FindingsAsync()));

        Assert.Equal("FROM redis:7.4", pinned.TextOf("/Dockerfile").ToString());
    }
}
