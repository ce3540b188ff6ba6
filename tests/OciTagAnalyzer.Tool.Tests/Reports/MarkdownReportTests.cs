using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Reports;

public sealed class MarkdownReportTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Counts_and_lists_the_findings()
    {
        folder.Write("Dockerfile", "FROM redis\nFROM nginx:latest\n");
        folder.Write("a|b/compose.yaml", "services:\n  db:\n    image: redis\n");
        folder.Write("oci-images.lock.json", """{ "version": 1, "images": { "a%0A;]|<b>&\n##vso[x]\r@b*`_~\\": { "tag": "1" } } }""");

        string report = await ReportFiles.ReportAsync(folder, "markdown");

        Assert.Equal("""
            ## Image references

            | rule | name | findings |
            |---|---|--:|
            | OCI0002 | InvalidLockFile | 1 |
            | OCI1001 | MissingTag | 2 |
            | OCI1002 | FloatingTag | 1 |

            | severity | rule | place | message |
            |---|---|---|---|
            | warning | OCI1001 | Dockerfile:1 | Image 'redis' has no tag or digest and resolves to 'docker.io/library/redis:latest'; pin it to a tag or digest |
            | warning | OCI1002 | Dockerfile:2 | Image 'nginx:latest' resolves to 'docker.io/library/nginx:latest', and the tag 'latest' moves; pin it to a version tag or digest |
            | warning | OCI1001 | a\|b/compose.yaml:3 | Image 'redis' has no tag or digest and resolves to 'docker.io/library/redis:latest'; pin it to a tag or digest |
            | warning | OCI0002 | oci-images.lock.json:1 | The lock file is invalid, so fixes cannot pin images from it: "a%0A;\]\|&lt;b&gt;&amp; \#\#vso\[x\] &#64;b\*\`\_\~\\" is not a valid image reference: the repository has the character '%' |

            """.ReplaceLineEndings("\n"), report);
    }

    [Fact]
    public async Task Is_short_without_findings()
    {
        folder.Write("Dockerfile", "FROM redis:7.4\n");

        Assert.Equal("## Image references\n\nNo findings.\n", await CheckAsync());
    }

    [Fact]
    public async Task Lists_problems()
    {
        folder.Write("a_b/c.csproj", "<Project");
        folder.Write("Dockerfile", "FROM redis:7.4\n");

        string text = (await CommandRun.OfAsync(folder, "check", "--format", "markdown")).Output;

        Assert.Contains("- **not checked:** '", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\nNo findings in what was read.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_a_limited_number_of_findings()
    {
        folder.Write("Dockerfile", string.Concat(Enumerable.Repeat("FROM redis\n", 203)));

        string text = await CheckAsync();

        Assert.Contains("| OCI1001 | MissingTag | 203 |", text, StringComparison.Ordinal);
        Assert.Contains("| Dockerfile:200 |", text, StringComparison.Ordinal);
        Assert.DoesNotContain("| Dockerfile:201 |", text, StringComparison.Ordinal);
        Assert.EndsWith("\n3 more findings are not listed.\n", text, StringComparison.Ordinal);
    }

    async Task<string> CheckAsync() => (await CommandRun.OfAsync(folder, "check", "--files-only", "--format", "markdown")).Output;
}
