using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

public sealed class MissingDigest_InSource
{
    const string Options = "oci_tag.require_digest = postgres, **/team/*, !ghcr.io/**";

    static readonly string digest = "sha256:" + new string('a', 64);

    public sealed class Reports
    {
        [Fact]
        public Task a_tag_without_a_digest() => OfStatementsUnder(Options, """
            builder.WithImage("{|OCI1003:postgres:17.2|}");
            builder.WithImage("{|OCI1003:quay.io/team/app:1|}");
            builder.WithImage($"{|OCI1003:{registry}/team/app:1|}");
            """);

        [Fact]
        public Task a_missing_or_floating_tag_once() => OfStatementsUnder(Options, """
            builder.WithImage("{|OCI1003:postgres|}");
            builder.WithImage("{|OCI1003:postgres:latest|}");
            """);

        [Fact]
        public Task a_separate_tag() => OfStatementsUnder(Options, """
            Use(new DockerImage("postgres", tag: "{|OCI1003:17.2|}"));
            app.AddContainer("x", "postgres", "{|OCI1003:17.2|}");
            """);

        [Fact]
        public Task every_image_if_a_digest_is_always_required() => OfStatementsUnder("oci_tag.require_digest = *", """
            builder.WithImage("{|OCI1003:ghcr.io/team/deep/app:1|}");
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task a_digest() => OfStatementsUnder(Options, $$"""
            builder.WithImage("postgres@{{digest}}");
            builder.WithImage("postgres:17@{{digest}}");
            builder.WithImage($"postgres@{digest}");
            Use(new DockerImage("postgres", tag: null, registry: null, digest: "{{digest}}"));
            """);

        [Fact]
        public Task images_that_do_not_require_a_digest() => OfStatementsUnder(Options, """
            builder.WithImage("redis:7");
            builder.WithImage("ghcr.io/team/app:1");
            builder.WithImage("{|OCI1001:redis|}");
            builder.WithImage("{|OCI1002:redis:latest|}");
            """);

        [Fact]
        public Task a_tag_that_may_be_followed_by_a_digest() => OfStatementsUnder(Options, """
            builder.WithImage("postgres:" + tag);
            builder.WithImage($"postgres:17{suffix}");
            """);

        [Fact]
        public Task every_image_by_default() => OfStatements("""builder.WithImage("postgres:17.2");""");
    }
}
