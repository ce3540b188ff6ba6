using static OciTagAnalyzer.CodeFixes.Tests.LostTagFixTest;

namespace OciTagAnalyzer.CodeFixes.Tests;

public sealed class LostTagInSource
{
    public sealed class Moves
    {
        [Fact]
        public Task a_tag_behind_the_image_that_drops_it() => Statements(
            """app.AddPostgres("pg").WithImageTag("{|OCI1005:17|}").WithImage("ankane/pgvector").WithEnvironment("a", "b");""",
            """app.AddPostgres("pg").WithImage("ankane/pgvector").WithImageTag("17").WithEnvironment("a", "b");""");

        [Fact]
        public Task each_of_several_and_over_lines_of_another_system() => Statements(
            "app.AddPostgres(\"pg\")\r\n    .WithImageTag(\"{|OCI1005:17|}\") // é\r\n    .WithEnvironment(\"a\", \"b\")\r\n    .WithImage(\"x\");\r\napp.AddRedis(\"r\").WithImageSHA256({|OCI1005:digest|}).WithImage(\"y\");\r\n",
            "app.AddPostgres(\"pg\") // é\r\n    .WithEnvironment(\"a\", \"b\")\r\n    .WithImage(\"x\")\r\n    .WithImageTag(\"17\");\r\napp.AddRedis(\"r\").WithImage(\"y\").WithImageSHA256(digest);\r\n");

        [Fact]
        public Task a_tag_in_a_callback() => Statements(
            """app.AddPostgres("pg").WithPgAdmin(c => c.WithImageTag("{|OCI1005:8|}").WithImage("team/admin"));""",
            """app.AddPostgres("pg").WithPgAdmin(c => c.WithImage("team/admin").WithImageTag("8"));""");
    }

    public sealed class Leaves
    {
        [Fact]
        public Task the_tag_of_another_image() => NoFix("""
            app.AddContainer("x", "img", "{|OCI1005:1|}").WithImage("other");
            """);

        [Fact]
        public Task a_tag_in_another_statement() => NoFix("""
            var c = app.AddPostgres("pg").WithImageTag("{|OCI1005:17|}");
            c.WithImage("ankane/pgvector");
            """);

        [Fact]
        public Task a_tag_and_a_digest_that_contradict_each_other() => NoFix("""
            app.AddPostgres("pg").WithImageTag("{|OCI1005:17|}").WithImageSHA256(digest);
            """);
    }
}
