using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

public sealed class MissingDigest_InSource
{
    const string Options = "oci_tag.require_digest = postgres, **/team/*, !ghcr.io/**";

    static readonly string digest = "sha256:" + new string('a', 64);

    public sealed class Reports
    {
        [Fact]
        public Task a_tag_alone() => OfStatementsUnder(Options, """
            builder.WithImage("{|OCI1003:postgres:17.2|}");
            builder.WithImage("{|OCI1003:quay.io/team/app:1|}");
            builder.WithImage($"{|OCI1003:{registry}/team/app:1|}");
            """);

        [Fact]
        public Task no_tag_and_one_that_floats_once() => OfStatementsUnder(Options, """
            builder.WithImage("{|OCI1003:postgres|}");
            builder.WithImage("{|OCI1003:postgres:latest|}");
            """);

        [Fact]
        public Task a_tag_that_is_given_apart() => OfStatementsUnder(Options, """
            Use(new DockerImage("postgres", tag: "{|OCI1003:17.2|}"));
            app.AddContainer("x", "postgres", "{|OCI1003:17.2|}");
            """);

        [Fact]
        public Task everything_where_everything_is_asked_for() => OfStatementsUnder("oci_tag.require_digest = *", """
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
        public Task images_of_which_none_is_required() => OfStatementsUnder(Options, """
            builder.WithImage("redis:7");
            builder.WithImage("ghcr.io/team/app:1");
            builder.WithImage("{|OCI1001:redis|}");
            builder.WithImage("{|OCI1002:redis:latest|}");
            """);

        [Fact]
        public Task a_tag_that_may_have_the_digest_behind_it() => OfStatementsUnder(Options, """
            builder.WithImage("postgres:" + tag);
            builder.WithImage($"postgres:17{suffix}");
            """);

        [Fact]
        public Task every_image_where_nothing_is_said() => OfStatements("""builder.WithImage("postgres:17.2");""");
    }
}
