using static OciTagAnalyzer.CodeFixes.Tests.LostTagFixTest;

namespace OciTagAnalyzer.CodeFixes.Tests;

public sealed class LostTagInSource
{
    public sealed class Moves
    {
        [Fact]
        public Task a_tag_after_the_image_that_drops_it() => Statements(
            """app.AddPostgres("pg").WithImageTag("{|OCI1005:17|}").WithImage("ankane/pgvector").WithEnvironment("a", "b");""",
            """app.AddPostgres("pg").WithImage("ankane/pgvector").WithImageTag("17").WithEnvironment("a", "b");""");

        [Fact]
        public Task several_tags_and_other_line_ends() => Statements(
            "app.AddPostgres(\"pg\")\r\n    .WithImageTag(\"{|OCI1005:17|}\") // é\r\n    .WithEnvironment(\"a\", \"b\")\r\n    .WithImage(\"x\");\r\n"
                + "app.AddRedis(\"r\").WithImageSHA256({|OCI1005:digest|}).WithImage(\"y\");\r\n",
            "app.AddPostgres(\"pg\") // é\r\n    .WithEnvironment(\"a\", \"b\")\r\n    .WithImage(\"x\")\r\n    .WithImageTag(\"17\");\r\n"
                + "app.AddRedis(\"r\").WithImage(\"y\").WithImageSHA256(digest);\r\n");

        [Fact]
        public Task a_tag_in_a_callback() => Statements(
            """app.AddPostgres("pg").WithPgAdmin(c => c.WithImageTag("{|OCI1005:8|}").WithImage("team/admin"));""",
            """app.AddPostgres("pg").WithPgAdmin(c => c.WithImage("team/admin").WithImageTag("8"));""");

        [Fact]
        public Task a_tag_from_one_statement_to_the_next() => Statements(
            "var pg = app.AddPostgres(\"pg\")\r\n    .WithImageTag(\"{|OCI1005:17|}\"); // é\r\npg.WithImage(\"x\").WithEnvironment(\"a\", \"b\");\r\n",
            "var pg = app.AddPostgres(\"pg\"); // é\r\npg.WithImage(\"x\")\r\n    .WithImageTag(\"17\").WithEnvironment(\"a\", \"b\");\r\n");

        [Fact]
        public Task a_tag_that_is_set_by_its_own_statement() => Statements(
            """
            var pg = app.AddPostgres("pg");

            pg.WithImageTag("{|OCI1005:17|}");
            pg.WithImage("ankane/pgvector");
            var r = app.AddRedis("r"); r.WithImageTag("{|OCI1005:7|}"); r = r.WithImage("valkey/valkey");
            var s = app.AddRedis("s"); s.WithImageTag("{|OCI1005:7|}");
            s.WithImage("valkey/valkey");
            var t = app.AddRedis("t");
            t.WithImageTag("{|OCI1005:7|}"); t.WithImage("valkey/valkey");
            """,
            """
            var pg = app.AddPostgres("pg");

            pg.WithImage("ankane/pgvector").WithImageTag("17");
            var r = app.AddRedis("r"); r = r.WithImage("valkey/valkey").WithImageTag("7");
            var s = app.AddRedis("s");
            s.WithImage("valkey/valkey").WithImageTag("7");
            var t = app.AddRedis("t");
            t.WithImage("valkey/valkey").WithImageTag("7");
            """);

        [Fact]
        public Task a_tag_in_top_level_statements() => Program(
            """
            using Aspire.Hosting;
            var app = DistributedApplication.CreateBuilder(args);
            var pg = app.AddPostgres("pg").WithImageTag("{|OCI1005:17|}");
            pg.WithImage("ankane/pgvector");
            """,
            """
            using Aspire.Hosting;
            var app = DistributedApplication.CreateBuilder(args);
            var pg = app.AddPostgres("pg");
            pg.WithImage("ankane/pgvector").WithImageTag("17");
            """);
    }

    public sealed class Separates
    {
        [Fact]
        public Task a_tag_in_a_repository() => Statements(
            """
            Use(new DockerImage("{|OCI1005:redis:7|}", registry: "quay.io"));
            Use(new DockerImage(repository: @"{|OCI1005:team/redis:7|}", "quay.io" /* é */));
            """,
            """
            Use(new DockerImage("redis", registry: "quay.io", tag: "7"));
            Use(new DockerImage(repository: @"team/redis", "quay.io", tag: "7" /* é */));
            """);

        [Fact]
        public Task a_digest_and_both() => Statements(
            $$"""
            Use(new DockerImage("{|OCI1005:redis@{{PinTest.Digest}}|}", registry: "quay.io"));
            Use(new DockerImage("{|OCI1005:redis:7@{{PinTest.Digest}}|}", registry: "quay.io"));
            """,
            $"""
            Use(new DockerImage("redis", registry: "quay.io", digest: "{PinTest.Digest}"));
            Use(new DockerImage("redis", registry: "quay.io", tag: "7", digest: "{PinTest.Digest}"));
            """);
    }

    public sealed class Joins
    {
        [Fact]
        public Task a_tag_and_the_digest_that_it_removes() => Statements(
            $$"""
            app.AddContainer("x", "{|OCI1005:img@{{PinTest.Digest}}|}", "1").WithEnvironment("a", "b");
            app.AddContainer("y", tag: "1", image: "{|OCI1005:img@{{PinTest.Digest}}|}");
            app.AddPostgres("pg").WithImage("{|OCI1005:team/img@{{PinTest.Digest}}|}").WithEnvironment("a", "b")
                .WithImageTag("17");
            """,
            $"""
            app.AddContainer("x", "img:1@{PinTest.Digest}").WithEnvironment("a", "b");
            app.AddContainer("y", image: "img:1@{PinTest.Digest}");
            app.AddPostgres("pg").WithImage("team/img:17@{PinTest.Digest}").WithEnvironment("a", "b");
            """);
    }

    public sealed class Leaves
    {
        [Fact]
        public Task the_tag_of_another_image() => NoFix("""
            app.AddContainer("x", "img", "{|OCI1005:1|}").WithImage("other");
            """);

        [Fact]
        public Task a_tag_in_another_statement_than_the_one_before() => NoFix("""
            var c = app.AddPostgres("pg").WithImageTag("{|OCI1005:17|}");
            Use(name);
            c.WithImage("ankane/pgvector");
            var d = app.AddPostgres("pg");
            // The version that production runs.
            d.WithImageTag("{|OCI1005:17|}");
            d.WithImage("ankane/pgvector");
            var e = app.AddPostgres("pg");
            e = e.WithImageTag("{|OCI1005:17|}");
            e.WithImage("ankane/pgvector");
            """);

        [Fact]
        public Task a_named_repository_or_another_tag_beside_it() => NoFix("""
            const string Redis = "redis:7";
            Use(new DockerImage({|OCI1005:Redis|}, registry: "quay.io"));
            Use(new DockerImage("{|OCI1005:redis:7|}", registry: "quay.io", tag: "8"));
            Use(new DockerImage($"{|OCI1005:{name}:7|}", registry: "quay.io"));
            """);

        [Fact]
        public Task a_tag_beside_a_named_digest() => NoFix($$"""
            app.AddContainer("x", "{|OCI1005:img@{{PinTest.Digest}}|}", tag);
            var c = app.AddContainer("x", "{|OCI1005:img@{{PinTest.Digest}}|}");
            c.WithImageTag("1");
            """);

        [Fact]
        public Task a_tag_and_a_digest_that_contradict_each_other() => NoFix("""
            app.AddPostgres("pg").WithImageSHA256({|OCI1005:digest|}).WithImageTag("17");
            """);
    }
}
