using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

public sealed class FloatingTag_InSource
{
    public sealed class Reports
    {
        [Fact]
        public Task latest_in_a_literal() => OfStatements("""builder.WithImage("{|OCI1002:localstack/localstack:latest|}");""");

        [Fact]
        public Task latest_after_an_unknown_registry() => OfStatements("""
            builder.WithImage($"{|OCI1002:{name}.dkr.ecr.{registry}.amazonaws.com/app:latest|}");
            builder.WithImage(registry + "{|OCI1002:/app:latest|}");
            builder.WithImage($"{|OCI1002:{name}:latest|}");
            """);

        [Fact]
        public Task a_default_parameter_value() => OfMembers("""
            object Start(string image = "{|OCI1002:postgres:latest|}") => new ContainerBuilder(image);
            """);

        [Fact]
        public Task a_separate_latest_at_its_location() => OfStatements("""
            Use(new DockerImage("redis", tag: "{|OCI1002:latest|}"));
            Use(new ImagesCreateParameters { FromImage = "redis", Tag = "{|OCI1002:latest|}" });
            Use(new ImagesCreateParameters { FromImage = image, Tag = "{|OCI1002:latest|}" });
            app.AddContainer("m", "mailhog/mailhog", "{|OCI1002:latest|}");
            app.AddRedis("c").WithImageTag("{|OCI1002:latest|}");
            app.AddContainer("x", "img").WithImageTag("{|OCI1002:latest|}");
            var p = new ImagesCreateParameters(); p.FromImage = "a"; p.Tag = "{|OCI1002:latest|}";
            """);

        [Fact]
        public Task a_tag_of_several_images_once() => OfMembers("""
            const string Tag = "{|OCI1002:latest|}";
            void Start(IDistributedApplicationBuilder app) { app.AddContainer("a", "img", Tag); app.AddContainer("b", "other").WithImageTag(Tag); }
            """);

        [Fact]
        public Task the_branch_with_a_floating_tag() => OfMembers("""
            bool useLatest; const string Name = "{|OCI1001:redis|}";
            string Image => useLatest ? $"{|OCI1002:{Name}:latest|}" : Name;
            object Start() => new ContainerBuilder(Image);
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task other_tags() => OfStatements("""
            builder.WithImage("redis:7");
            builder.WithImage("redis:latest-alpine");
            builder.WithImage("redis:Latest");
            """);

        [Fact]
        public Task a_tag_with_a_digest() => OfStatements($"""
            builder.WithImage("redis:latest@sha256:{new string('a', 64)}");
            builder.WithImage($"redis:latest@{"{"}digest{"}"}");
            """);

        [Fact]
        public Task a_tag_that_is_replaced() => OfStatements("""
            app.AddContainer("x", "img", "1").WithImageTag("2");
            """);
    }
}
