using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

public sealed class ExplainTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Names_the_parts_and_what_is_implied()
    {
        folder.Write("oci-images.lock.json", """{ "version": 1, "images": { "docker.io/library/postgres": { "tag": "17.2" } } }""");

        Assert.Equal(new CommandRun(0, """
            domain         docker.io  (implied)
            path           library/postgres  (library/ is implied)
            tag            none: whoever runs it takes 'latest'
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
    public async Task Says_that_the_lock_file_is_broken()
    {
        folder.Write("oci-images.lock.json", "{}");

        Assert.EndsWith("/oci-images.lock.json(1,1)' can't be read: The field \"version\" is missing\n", (await CommandRun.OfAsync(folder, "explain", "redis")).Output);
    }

    [Theory]
    [InlineData("ghcr.io/Org/app:1", "  ghcr.io/Org/app:1\n          ^^^^^^^\n")]
    [InlineData("redis:7 4", "  redis:7 4\n         ^\n")]
    [InlineData("redis@sha256:abc", "  redis@sha256:abc\n        ^^^^^^^^^^\n")]
    [InlineData("", "  \n  ^\n")]
    public async Task Points_at_what_is_wrong(string reference, string pointed)
    {
        var run = await CommandRun.OfAsync(folder, "explain", reference);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"ocitag: '{reference}' is no image reference: ", run.Error);
        Assert.EndsWith(pointed, run.Error);
    }
}
