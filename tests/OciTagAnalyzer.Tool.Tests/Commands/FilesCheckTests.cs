using OciTagAnalyzer.Registry.Tests.Fixtures;
using OciTagAnalyzer.Tool.Tests.Projects;

namespace OciTagAnalyzer.Tool.Tests.Commands;

/// <summary>Files are checked without the compiler unless a configuration file names the package. The result is the same.</summary>
public sealed class FilesCheckTests : IDisposable
{
    static readonly string[] rules = ["OCI0002", "OCI0003", "OCI0004", "OCI0005", "OCI1001", "OCI1002", "OCI1004", "OCI2001", "OCI2002"];

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("check", "--files-only")]
    [InlineData("check", "--files-only", "--exclude", "compose.yaml")]
    [InlineData("check", "deploy/compose.yaml", "Dockerfile", "oci-images.lock.json")]
    [InlineData("check", "app", "deploy", "--files-only", "--format", "sarif")]
    [InlineData("check", "--files-only", "--include", "none.yaml")]
    [InlineData("check", "none", "--files-only")]
    public async Task Is_the_same_with_and_without_the_compiler(params string[] arguments)
    {
        await WriteAsync();
        arguments = [.. arguments, "--severity", "info", "--verbose"];

        CommandRun without = await CommandRun.OfAsync(folder, arguments);
        CommandRun with = await WithCompilerAsync(arguments);

        Assert.Equal(with, without);
    }

    [Fact]
    public async Task Reports_each_rule_for_files()
    {
        await WriteAsync();

        CommandRun run = await CommandRun.OfAsync(folder, "check", "--files-only", "--severity", "info");

        Assert.All(rules, rule => Assert.Contains($" {rule}: ", run.Output));
        Assert.EndsWith("(2 in the baseline)\n", run.Output);
    }

    [Fact]
    public async Task Is_the_same_for_the_standard_input()
    {
        FilesProject.Use(folder, "redis:7");
        string[] arguments = ["check", "--stdin-name", "compose.yaml", "--format", "json"];
        const string Text = "services:\r\n  a:\r\n    image: redis\r\n";

        CommandRun without = await CommandRun.OfAsync(folder, new StringReader(Text), arguments);
        folder.Write(".editorconfig", "# oci\n");
        CommandRun with = await CommandRun.OfAsync(folder, new StringReader(Text), arguments);

        Assert.Equal(1, without.ExitCode);
        Assert.Equal(with, without);
    }

    // Line breaks that only the compiler counts, and a byte order mark.
    [Fact]
    public async Task Counts_lines_as_the_compiler_does()
    {
        folder.Write("compose.yaml", "\uFEFFservices:\r  # \u0085 \u2028 \u2029\r\n  a:\n    image: redis\n");
        string[] arguments = ["check", "--format", "json"];

        CommandRun without = await CommandRun.OfAsync(folder, arguments);
        CommandRun with = await WithCompilerAsync(arguments);

        Assert.Contains("\"line\": 7", without.Output);
        Assert.Equal(with, without);
    }

    async Task<CommandRun> WithCompilerAsync(string[] arguments)
    {
        folder.Write(".editorconfig", "# oci\n");
        CommandRun run = await CommandRun.OfAsync(folder, arguments);
        File.Delete(folder.PathOf(".editorconfig"));
        return run;
    }

    async Task WriteAsync()
    {
        // The first findings are accepted.
        folder.Write("compose.yaml", "services:\n  db:\n    image: postgres\n  cache:\n    image: redis\n");
        await CommandRun.OfAsync(folder, "baseline", "--files-only");

        folder.Write("compose.yaml", "services:\n  db:\n    image: postgres\n  cache:\n    image: redis\n  other:\n    image: redis\n");
        string digest = new('a', 64);
        folder.Write("oci-images.lock.json", $$"""
            { "version": 1, "images": { "docker.io/library/nginx:1.25": { "tag": "1.25.1", "digest": "sha256:{{digest}}" } } }
            """);
        folder.Write("Dockerfile", $"""
            # oci-tag: ignore OCI1001 rebuilt each night
            FROM busybox
            # oci-tag: ignore OCI1002
            FROM alpine:3.20
            FROM alpine:latest
            FROM nginx:1.25@sha256:{new string('b', 64)}
            # oci-tag: ignore OCI1006 set by the build
            FROM $IMAGE
            FROM Invalid:1
            """);
        folder.Write("deploy/.env", "TAG=latest\n");
        folder.Write(
            "deploy/compose.yaml",
            "services:\r\n  web:\r\n    image: nginx:${TAG}\r\n    build: ../app\r\n  # oci-tag: ignore\r\n  x:\r\n    image: a\r\n");
        folder.Write("deploy/compose.override.yaml", "services:\n  web:\n    image: nginx:latest\n");
        folder.Write("deploy/oci-images.lock.json", "{ \"version\": 1, \"images\": [] }");
        folder.Write("app/Dockerfile", "FROM node\n");
        folder.Write("app/oci-images.baseline.json", "{ \"version\": 7 }");
        folder.Write("app/compose.yaml", "services:\n  a:\n    image: nginx\n  b: [}\n");
        folder.Write("app/other.yaml", "a: b\n");
        folder.Write("app/settings.json", "{ \"Image\": \"redis\" }");
        folder.Write("app/appsettings.json", "{ \"Cache\": { \"Image\": \"redis\" } }");
        Directory.CreateDirectory(folder.PathOf("none"));
    }
}
