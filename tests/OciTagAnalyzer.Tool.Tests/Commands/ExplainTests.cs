using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

public sealed class ExplainTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Prints_the_parts_and_which_are_implied()
    {
        folder.Write("oci-images.lock.json", """{ "version": 1, "images": { "docker.io/library/postgres": { "tag": "17.2" } } }""");

        Assert.Equal(new CommandRun(0, """
            domain         docker.io  (implied)
            path           library/postgres  (library/ is implied)
            tag            none: 'latest' is pulled
            digest         none
            normal form    docker.io/library/postgres
            familiar form  postgres
            pulls          docker.io/library/postgres:latest
            lock file      docker.io/library/postgres:17.2  (oci-images.lock.json)

            """, ""), await CommandRun.OfAsync(folder, "explain", "postgres"));
    }

    [Theory]
    [InlineData("postgres:17.1", "differs: 'postgres' is pinned to docker.io/library/postgres:17.2  (oci-images.lock.json)")]
    [InlineData("ghcr.io/org/app:2", "no entry  (oci-images.lock.json)")]
    public async Task Compares_it_with_the_lock_file(string reference, string locked)
    {
        folder.Write("oci-images.lock.json", """{ "version": 1, "images": { "docker.io/library/postgres": { "tag": "17.2" } } }""");

        Assert.EndsWith($"lock file      {locked}\n", (await CommandRun.OfAsync(folder, "explain", reference)).Output);
    }

    [Fact]
    public async Task Reports_an_invalid_lock_file()
    {
        folder.Write("oci-images.lock.json", "{}");

        Assert.EndsWith(
            "/oci-images.lock.json(1,1)' cannot be read: The field \"version\" is missing\n", (await CommandRun.OfAsync(folder, "explain", "redis")).Output);
    }

    [Theory]
    [InlineData("ghcr.io/Org/app:1", "  ghcr.io/Org/app:1\n          ^^^^^^^\n")]
    [InlineData("redis:7 4", "  redis:7 4\n         ^\n")]
    [InlineData("redis@sha256:abc", "  redis@sha256:abc\n        ^^^^^^^^^^\n")]
    [InlineData("", "  \n  ^\n")]
    public async Task Marks_the_error(string reference, string pointed)
    {
        var run = await CommandRun.OfAsync(folder, "explain", reference);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"ocitag: '{reference}' is not an image reference: ", run.Error);
        Assert.EndsWith(pointed, run.Error);
    }

    [Fact]
    public async Task Prints_the_page_of_every_rule()
    {
        string[] pages = Directory.GetFiles(BuildMetadata.PathOf("RulePages"), "*.md");
        Assert.NotEmpty(pages);
        foreach (string page in pages)
        {
            string id = Path.GetFileNameWithoutExtension(page);
            string text = (await File.ReadAllTextAsync(page)).ReplaceLineEndings("\n").Replace('\\', '/');

            Assert.Equal(new CommandRun(0, text, ""), await CommandRun.OfAsync(folder, "explain", id));
            Assert.Equal(text, (await CommandRun.OfAsync(folder, "explain", id.ToLowerInvariant())).Output);
        }
    }

    [Theory]
    [InlineData("OCI9999")]
    [InlineData("OCI1")]
    [InlineData("OCI-1001")]
    [InlineData("OCI10010")]
    public async Task Lists_the_rules_for_an_unknown_id(string id)
    {
        CommandRun run = await CommandRun.OfAsync(folder, "explain", id);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"ocitag: there is no rule {id}; the rules are OCI0001, OCI0002, ", run.Error);
        Assert.EndsWith("OCI2004\n", run.Error);
    }

    // These are valid names of repositories.
    [Theory]
    [InlineData("oci9999")]
    [InlineData("oci-1001")]
    [InlineData("oci1001:1")]
    public async Task Reads_a_possible_repository_as_a_reference(string reference) =>
        Assert.Contains("normal form", (await CommandRun.OfAsync(folder, "explain", reference)).Output);
}
