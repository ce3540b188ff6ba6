using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

public sealed class LockRules_InSource
{
    const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    const string Other = "sha256:ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff";

    const string Lock = $$"""
        {
          "version": 1,
          "images": {
            "docker.io/library/postgres": { "tag": "17.4", "digest": "{{Digest}}" },
            "docker.io/library/redis": { "tag": "7.4.1" }
          }
        }
        """;

    public sealed class Report
    {
        [Fact]
        public Task a_tag_or_digest_that_differs_from_the_lock_file() => WithLock($$"""
            builder.WithImage("{|OCI2001:postgres:17.2|}");
            builder.WithImage("{|OCI2001:postgres@{{Other}}|}");
            builder.WithImage("{|OCI2001:postgres:17.4@{{Other}}|}");
            builder.WithImage("postgres:" + "{|OCI2001:17.2|}");
            app.AddContainer("db", "postgres", "{|OCI2001:17.2|}");
            Use(new DockerImage("redis", tag: "{|OCI2001:7.2.0|}"));
            """);

        [Fact]
        public Task an_image_without_an_entry() => WithLock("""
            builder.WithImage("{|OCI2002:nginx:1.27|}");
            builder.WithImage("{|OCI2002:postgres:16-alpine|}");
            builder.WithImage("{|OCI2002:quay.io/library/postgres:17.4|}");
            """);

        [Fact]
        public Task only_one_fault_of_an_image() => WithLock("""
            builder.WithImage("{|OCI1001:nginx|}");
            builder.WithImage("{|OCI1002:postgres:latest|}");
            builder.WithImage("{|OCI1004:Nginx:1|}");
            """);

        [Fact]
        public Task a_literal_once_that_flows_into_several_sinks() => WithLock("""
            const string db = "{|OCI2001:postgres:17.2|}";
            builder.WithImage(db);
            builder.WithImage(db);
            """);
    }

    public sealed class Ignore
    {
        [Fact]
        public Task references_that_match_the_lock_file() => WithLock($$"""
            builder.WithImage("postgres:17.4");
            builder.WithImage("postgres@{{Digest}}");
            builder.WithImage("docker.io/library/postgres:17.4@{{Digest}}");
            builder.WithImage("redis:7.4.1");
            """);

        [Fact]
        public Task partly_known_references() => WithLock("""
            builder.WithImage("nginx:" + tag);
            builder.WithImage($"{registry}/postgres:17.2");
            """);

        [Fact]
        public Task everything_without_a_lock_file() => OfStatements("""builder.WithImage("nginx:1.27");""");

        [Fact]
        public Task everything_with_an_unreadable_lock_file() => OfStatements(
            """builder.WithImage("nginx:1.27");""", ("oci-images.lock.json", """{ "version": 1, "images": { "nginx": {} } }"""));
    }

    static Task WithLock(string statements) => OfStatements(statements, ("/shop/oci-images.lock.json", Lock));
}
