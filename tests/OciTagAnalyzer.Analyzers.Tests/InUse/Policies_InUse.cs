using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.InUse;

/// <summary>Typical combinations of options: floating tags, required digests and ignored images.</summary>
public sealed class Policies_InUse
{
    static readonly string digest = "sha256:" + new string('a', 64);

    public sealed class Reports
    {
        [Fact]
        public Task images_that_need_a_digest() => OfStatementsUnder(
            "oci_tag.require_digest = mcr.microsoft.com/**, postgres, ghcr.io/*/prod-*, quay.io/team/app:1.*, !mcr.microsoft.com/dotnet/sdk",
            """
            builder.WithImage("{|OCI1003:mcr.microsoft.com/mssql/server:2022-latest|}");
            builder.WithImage("{|OCI1003:mcr.microsoft.com/dotnet/aspnet|}");
            builder.WithImage("{|OCI1003:docker.io/library/postgres:17|}");
            builder.WithImage("{|OCI1003:library/postgres:17|}");
            builder.WithImage("{|OCI1003:postgres:latest|}");
            builder.WithImage("{|OCI1003:ghcr.io/team/prod-web:3|}");
            builder.WithImage("{|OCI1003:quay.io/team/app:1.2|}");
            app.AddContainer("db", "postgres", "{|OCI1003:17.2|}");
            app.AddContainer("db", "mcr.microsoft.com/azure-storage/azurite").WithImageTag("{|OCI1003:3.33.0|}");
            Use(new ImagesCreateParameters { FromImage = "postgres", Tag = "{|OCI1003:17|}" });
            Use(new V1Container { Image = flag ? "{|OCI1003:postgres:17|}" : "redis:7" });
            System.Diagnostics.Process.Start("docker", "run --rm {|OCI1003:postgres:17|} pg_dump");
            builder.WithImage("{|OCI1001:mcr.microsoft.com/dotnet/sdk|}");
            """);

        [Fact]
        public Task a_named_tag() => OfFilesUnder(
            "oci_tag.require_digest = postgres, mysql",
            """
            using Aspire.Hosting;
            static class Tags { public const string Postgres = "{|OCI1003:17.2|}", Redis = "7.4", Shared = "{|OCI1003:8.4|}"; }
            static class Host
            {
                static void Run(IDistributedApplicationBuilder app)
                {
                    app.AddContainer("db", "postgres", Tags.Postgres);
                    app.AddContainer("cache", "redis", Tags.Redis);
                    app.AddContainer("a", "mysql").WithImageTag(Tags.Shared);
                    app.AddContainer("b", "redis", Tags.Shared);
                }
            }
            """);

        [Fact]
        public Task tags_that_the_option_lists() => OfStatementsUnder(
            "oci_tag.floating_tags = latest, main, edge*, *-nightly, [0-9], stable-?",
            """
            builder.WithImage("{|OCI1002:redis:latest|}");
            builder.WithImage("{|OCI1002:ghcr.io/team/web:main|}");
            builder.WithImage("{|OCI1002:ghcr.io/team/web:edge|}");
            builder.WithImage("{|OCI1002:ghcr.io/team/web:edge-2024|}");
            builder.WithImage("{|OCI1002:rust:1.80-nightly|}");
            builder.WithImage("{|OCI1002:redis:7|}");
            builder.WithImage($"{|OCI1002:{registry}/web:stable-2|}");
            app.AddContainer("x", "team/web", "{|OCI1002:main|}");
            Use(new DockerImage("redis", tag: "{|OCI1002:7|}"));
            builder.WithImage("{|OCI1001:redis|}");
            """);

        [Fact]
        public Task images_that_a_later_pattern_excludes() => OfStatementsUnder(
            "oci_tag.ignored_images = *, !postgres, !ghcr.io/**, ghcr.io/team/local-*, !ghcr.io/team/local-db",
            """
            builder.WithImage("{|OCI1001:postgres|}");
            builder.WithImage("{|OCI1002:docker.io/library/postgres:latest|}");
            builder.WithImage("{|OCI1001:ghcr.io/other/app|}");
            builder.WithImage("{|OCI1001:ghcr.io/team/deep/app|}");
            builder.WithImage("{|OCI1001:ghcr.io/team/local-db|}");
            builder.WithImage("redis"); builder.WithImage("quay.io/team/app:latest"); builder.WithImage("ghcr.io/team/local-web");
            builder.WithImage($"{registry}/team/web");
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task images_that_need_no_digest_or_have_one() => OfStatementsUnder(
            "oci_tag.require_digest = mcr.microsoft.com/**, postgres, ghcr.io/*/prod-*, !mcr.microsoft.com/dotnet/sdk",
            $$"""
            builder.WithImage("postgres:17@{{digest}}");
            builder.WithImage("postgres@{{digest}}");
            builder.WithImage("mcr.microsoft.com/mssql/server:2022-latest@{{digest}}");
            builder.WithImage($"postgres@sha256:{digest}");
            builder.WithImage($"postgres:17@{digest}");
            builder.WithImage($"postgres:{tag}");
            builder.WithImage(image);
            builder.WithImage("mcr.microsoft.com/dotnet/sdk:9.0");
            builder.WithImage("quay.io/postgres:17");
            builder.WithImage("bitnami/postgres:17");
            builder.WithImage("postgres-exporter:1");
            builder.WithImage("ghcr.io/team/deep/prod-web:3");
            builder.WithImage("ghcr.io/team/web-prod:3");
            app.AddContainer("db", "postgres").WithImageSHA256(digest);
            Use(new CreateContainerParameters { Image = "{{digest}}" });
            """);

        [Fact]
        public Task tags_that_the_option_does_not_list() => OfStatementsUnder(
            "oci_tag.floating_tags = main, edge*, !edge-1",
            """
            builder.WithImage("redis:latest");
            builder.WithImage("redis:Main");
            builder.WithImage("redis:main-1");
            builder.WithImage("redis:edge-1");
            builder.WithImage($"redis:{tag}");
            builder.WithImage($"redis:main{suffix}");
            builder.WithImage("main:1");
            """);

        [Fact]
        public Task a_named_tag_of_an_ignored_image() => OfFilesUnder(
            "oci_tag.ignored_images = redis, team/*",
            """
            using Aspire.Hosting;
            static class Tags { public const string Redis = "latest"; }
            static class Host
            {
                const string Tag = "latest";
                static void Run(IDistributedApplicationBuilder app) { app.AddContainer("a", "redis", Tags.Redis);
                    app.AddContainer("b", "team/b").WithImageTag(Tag); }
            }
            """);

        [Fact]
        public Task every_finding_of_an_ignored_image() => OfStatementsUnder(
            "oci_tag.ignored_images = local/**, localhost:5000/*, redis, *.example/**, mysql:8*\noci_tag.require_digest = *\noci_tag.floating_tags = *",
            """
            builder.WithImage("local/web"); builder.WithImage("local/deep/web:latest"); builder.WithImage("localhost:5000/web");
            builder.WithImage("redis"); builder.WithImage("redis:latest"); builder.WithImage("docker.io/library/redis:7");
            builder.WithImage("registry.example/team/web:1"); builder.WithImage("mysql:8.4"); app.AddContainer("x", "redis", "7");
            app.AddContainer("y", "local/y");
            app.AddContainer("z", "redis", "7").WithImage("redis");
            """);
    }
}
