using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>Images in the mount options of Aspire's <c>RunWithMounts</c>.</summary>
public sealed class MissingTag_InMounts
{
    public sealed class Reports
    {
        [Fact]
        public Task the_image_of_a_bind_mount() => Statements("""
            stage.RunWithMounts("make", "type=bind,from={|OCI1001:ghcr.io/astral-sh/uv|},source=/uv,target=/bin/uv");
            stage.RunWithMounts("make", "type=cache,target=/root/.cache", "from={|OCI1002:golang:latest|},target=/go");
            stage.RunWithMounts(command: "make", mounts: new[] { $"type=bind,source=/uv,from={|OCI1001:quay.io/team/{name}/uv|}" });
            """);

        [Fact]
        public Task the_image_in_a_constant() => Statements("""
            const string Mount = "type=bind,from={|OCI1001:quay.io/team/tools|},target=/tools";
            stage.RunWithMounts("make", Mount);
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task a_stage() => Statements("""
            stage.RunWithMounts("make", "type=bind,from=build,target=/src", "type=bind,from=0,target=/src");
            """);

        [Fact]
        public Task a_tag_a_digest_and_other_mounts() => Statements($"""
            stage.RunWithMounts("make", "type=bind,from=ghcr.io/astral-sh/uv:0.5,target=/uv", "type=bind,from=node@sha256:{new string('a', 64)},target=/n");
            stage.RunWithMounts("make", "type=secret,id=quay.io/team/app", "type=bind,source=quay.io/team/app", "", name, $"type=bind,from={'{'}name{'}'}");
            stage.RunWithMounts("curl quay.io/team/app --from=redis");
            """);
    }

    static Task Statements(string statements) => OfStatements(
        "var stage = new Aspire.Hosting.ApplicationModel.Docker.DockerfileStage(null, \"scratch\");\n" + statements);
}
