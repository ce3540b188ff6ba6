using Test = OciTagAnalyzer.Analyzers.Tests.Source.OptInTest<OciTagAnalyzer.Analyzers.ConflictingTagsAnalyzer>;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

public sealed class ConflictingTags_Anywhere
{
    public sealed class Reports
    {
        [Fact]
        public Task all_tags_that_differ_from_the_most_frequent_one() => Test.OfStatements("""
            builder.WithImage("redis:7.4");
            builder.WithImage("docker.io/library/redis:7.4");
            builder.WithImage("{|OCI1007:redis:7.2|}");
            app.AddContainer("x", "redis", "{|OCI1007:6|}");
            """);

        [Fact]
        public Task all_tags_in_a_tie() => Test.OfStatements("""
            builder.WithImage("{|OCI1007:redis:7.4|}");
            builder.WithImage("{|OCI1007:redis:7.2|}");
            """);

        [Fact]
        public Task a_file_that_differs_from_the_code() => Test.OfStatements(
            """
            builder.WithImage("redis:7.4");
            builder.WithImage("redis:7.4@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
            """,
            "",
            ("compose.yaml", "services:\n  a:\n    image: {|OCI1007:redis:7.2|}\n"),
            ("Dockerfile", "FROM {|OCI1007:redis:7.2|}\nFROM redis:7.4\n"));
    }

    public sealed class Ignores
    {
        [Fact]
        public Task one_tag_in_many_places() => Test.OfStatements(
            """
            builder.WithImage("redis:7.4");
            builder.WithImage("quay.io/redis:7.2");
            builder.WithImage("redis");
            builder.WithImage($"redis:{tag}");
            """,
            "",
            ("Dockerfile", "FROM redis:7.4\n"));

        [Fact]
        public Task a_literal_that_reaches_several_sinks() => Test.OfStatements("""
            const string redis = "redis:7.4";
            builder.WithImage(redis);
            builder.WithImage(redis);
            builder.WithImage("redis:7.4");
            """);

        [Fact]
        public Task an_ignored_image() => Test.OfStatements(
            """
            builder.WithImage("redis:7.4");
            builder.WithImage("redis:7.2");
            """,
            "oci_tag.ignored_images = redis");
    }
}
