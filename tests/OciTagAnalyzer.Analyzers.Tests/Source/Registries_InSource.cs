using OciTagAnalyzer.Tests.Libraries;
using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>
/// Aspire's <c>WithImage</c> keeps the registry of the resource, which is <c>Registry</c> of its annotation, but not a registry in
/// the text of an image. Verified with Aspire.Hosting 13.6.5.
/// </summary>
public sealed class Registries_InSource
{
    const string Moves = ":latest', and the tag 'latest' moves; pin it to a version tag or digest";

    public sealed class AKnownOne
    {
        [Theory]
        [InlineData("""app.AddContainer("x", "acme/x", "1").WithImageRegistry("quay.io").WithImage("acme/y:latest");""", "quay.io/acme/y")]
        [InlineData("""
            app.AddContainer("x", "acme/x", "1").WithImageRegistry("quay.io").WithEnvironment("a", "b").WithImage("acme/y", "latest");
            """, "quay.io/acme/y")]
        [InlineData("""app.AddContainer("x", "acme/x", "1").WithImageRegistry("quay.io").WithImage("acme/y").WithImageTag("latest");""", "quay.io/acme/y")]
        [InlineData("""app.AddContainer("x", "acme/x").WithImageRegistry("quay.io").WithImage("acme/z", "1").WithImage("acme/y:latest");""", "quay.io/acme/y")]
        [InlineData("""
            app.AddContainer("x", "acme/x").WithImageRegistry("ghcr.io").WithImageRegistry("quay.io").WithImage("acme/y:latest");
            """, "quay.io/acme/y")]
        [InlineData("""var c = app.AddContainer("x", "acme/x").WithImageRegistry("quay.io"); c.WithImage("acme/y:latest");""", "quay.io/acme/y")]
        [InlineData("""var c = app.AddContainer("x", "acme/x"); c.WithImageRegistry("quay.io"); c.WithImage("acme/y:latest");""", "quay.io/acme/y")]
        [InlineData("""
            app.AddResource(new ContainerResource("x")).WithImage("acme/x").WithImageRegistry("quay.io").WithImage("acme/y:latest");
            """, "quay.io/acme/y")]
        [InlineData("""app.AddPostgres("x").WithImageRegistry("quay.io").WithImage("acme/y:latest");""", "quay.io/acme/y")]
        [InlineData("""app.AddContainer("x", "acme/x").WithOwn().WithImageRegistry("quay.io").WithImage("acme/y:latest");""", "quay.io/acme/y")]
        [InlineData("""app.AddPostgres("x").WithPgAdmin(c => c.WithImageRegistry("quay.io").WithImage("acme/y:latest"));""", "quay.io/acme/y")]
        [InlineData("""app.AddOwn("x").WithImageRegistry("quay.io").WithImage("acme/y", "latest");""", "quay.io/acme/y")]
        [InlineData("""
            IResourceBuilder<ContainerResource> c; c = app.AddContainer("x", "acme/x"); c.WithImageRegistry("quay.io");
            c = c.WithImage("acme/y:latest");
            """, "quay.io/acme/y")]
        public async Task stays(string statement, string resolved) => Assert.Equal([Message("acme/y", resolved)], await MessagesOf(Code(statement)));

        [Theory]
        [InlineData("""app.AddContainer("x", "quay.io/acme/x:1").WithImage("acme/y:latest");""")]
        [InlineData("""app.AddContainer("x", "acme/x").WithImage("quay.io/acme/x", "1").WithImage("acme/y:latest");""")]
        [InlineData("""app.AddContainer("x", "acme/x").WithImageRegistry("quay.io").WithImageRegistry(null).WithImage("acme/y:latest");""")]
        [InlineData("""app.AddContainer("x", "acme/x").WithImageRegistry("").WithImage("acme/y:latest");""")]
        [InlineData("""app.AddContainer("x", "acme/x").WithImageRegistry("quay.io").WithImage("acme/y:latest").WithImageRegistry(null);""")]
        [InlineData("""app.AddResource(new ContainerResource("x")).WithImage("acme/y:latest");""")]
        [InlineData("""var made = new ContainerResource("x"); app.AddResource(made).WithImage("acme/y:latest");""")]
        [InlineData("""app.AddPostgres("x").WithImage("acme/y:latest");""")]
        [InlineData("""app.AddPostgres("x").WithPgAdmin(c => c.WithImage("acme/y:latest"));""")]
        public async Task is_none_or_Docker_Hub(string statement) => Assert.Equal([Message("acme/y", "docker.io/acme/y")], await MessagesOf(Code(statement)));

        [Theory]
        [InlineData("""
            app.AddContainer("x", "acme/x").WithImageRegistry("quay.io").WithImage("docker.io/acme/y:latest");
            """, "docker.io/acme/y", "quay.io/docker.io/acme/y")]
        [InlineData("""app.AddPostgres("x").WithImage("quay.io/acme/y:latest");""", "quay.io/acme/y", "docker.io/quay.io/acme/y")]
        public async Task precedes_one_in_the_text(string statement, string written, string resolved) =>
            Assert.Equal([Message(written, resolved)], await MessagesOf(Code(statement)));

        [Fact]
        public Task is_reported_at_the_call_if_the_image_is_a_constant() => OfMembers("""
            const string Image = "acme/y";
            void A(IDistributedApplicationBuilder app) => app.AddContainer("x", "acme/x").WithImageRegistry("quay.io").WithImage({|OCI1001:Image|});
            """);

        static string Message(string written, string resolved) => $"Image '{written}:latest' resolves to '{resolved}{Moves}";
    }

    public sealed class AnUnknownOne
    {
        [Theory]
        [InlineData("""app.AddContainer("x", "acme/x").WithImageRegistry(registry).WithImage("acme/y:latest");""")]
        [InlineData("""var c = app.AddContainer("x", "acme/x"); if (flag) c.WithImageRegistry("quay.io"); c.WithImage("acme/y:latest");""")]
        [InlineData("""app.AddOwn("x").WithImage("acme/y:latest");""")]
        [InlineData("""app.AddContainer("x", "acme/x").WithOwn().WithImage("acme/y:latest");""")]
        [InlineData("""app.AddContainer("x", "acme/x").WithImageRegistry("quay.io").WithOwn().WithImage("acme/y:latest");""")]
        [InlineData("""app.AddResource(given).WithImage("acme/y:latest");""")]
        [InlineData("""
            app.AddContainer("x", "acme/x").WithAnnotation(new ContainerImageAnnotation { Registry = "quay.io", Image = "a", Tag = "1" })
            .WithImage("acme/y:latest");
            """)]
        [InlineData("""app.AddAzureCosmosDB("c").RunAsEmulator(c => c.WithImage("acme/y:latest"));""")]
        [InlineData("""app.AddRedis("r").WithRedisCommander(c => c.WithImage("acme/y:latest"));""")]
        [InlineData("""var c = app.AddContainer("x", "acme/x"); Own.Touch(c); c.WithImage("acme/y", "latest");""")]
        [InlineData("""
            var c = app.AddContainer("x", "acme/x"); Action later = () => c.WithImage("acme/y", "latest"); c.WithImageRegistry("quay.io"); later();
            """)]
        [InlineData("""var c = flag ? app.AddContainer("x", "acme/x") : app.AddOwn("y"); c.WithImage("acme/y", "latest");""")]
        [InlineData("""Own.Field.WithImage("acme/y", "latest");""")]
        [InlineData("""
            var made = new ContainerResource("x"); made.Annotations.Add(new ContainerImageAnnotation { Registry = "quay.io", Image = "a:1" });
            app.AddResource(made).WithImage("acme/y", "latest");
            """)]
        public async Task is_not_guessed(string statement) =>
            Assert.Equal(["Image 'acme/y:latest' has the tag 'latest', which moves; pin it to a version tag or digest"], await MessagesOf(Code(statement)));

        [Fact]
        public async Task is_not_guessed_without_a_tag() => Assert.Equal(
            ["Image 'acme/y' has no tag or digest and resolves to 'acme/y:latest'; pin it to a tag or digest"],
            await MessagesOf(Code("""app.AddOwn("x").WithImage("acme/y");""")));
    }

    public sealed class ATagAlone
    {
        [Theory]
        [InlineData("""app.AddPostgres("x").WithImageTag("latest");""", "docker.io/library/postgres")]
        [InlineData("""var pg = app.AddPostgres("x").WithEnvironment("a", "b"); pg.WithImageTag("latest");""", "docker.io/library/postgres")]
        [InlineData("""app.AddPostgres("x").WithPgAdmin(c => c.WithImageTag("latest"));""", "docker.io/dpage/pgadmin4")]
        [InlineData("""app.AddPostgres("x").WithImageRegistry("quay.io").WithImageTag("latest");""", "quay.io/library/postgres")]
        [InlineData("""app.AddPostgres("x").WithImageTag("latest").WithImageRegistry("quay.io");""", "quay.io/library/postgres")]
        public async Task belongs_to_the_default_image_of_the_library(string statement, string image) =>
            Assert.Equal([$"Image '{image}:latest' has the tag 'latest', which moves; pin it to a version tag or digest"], await MessagesOf(Code(statement)));

        [Theory]
        [InlineData("""app.AddOwn("x").WithImageTag("latest");""")]
        [InlineData("""app.AddRedis("r").WithRedisCommander(c => c.WithImageTag("latest"));""")]
        [InlineData("""Use(app.AddContainer("x", image, LATEST)); """)]
        public async Task has_no_image_if_none_is_known(string statement) =>
            Assert.Equal(["The tag 'latest' moves; pin it to a version tag or digest"], await MessagesOf(Code(statement)));

        [Theory]
        [InlineData("/app", "the tag has the character '/'")]
        [InlineData("a b", "the tag has a space")]
        [InlineData(".x", "the tag '.x' starts with '.'")]
        public async Task is_reported_as_a_tag_if_it_is_invalid(string tag, string fault) => Assert.Equal(
            Enumerable.Repeat($"'{tag}' is not a valid tag: {fault}", 3),
            await MessagesOf(Code($"""
                app.AddContainer("x", "img", "{tag}"); app.AddPostgres("x").WithImageTag("{tag}"); app.AddOwn("x").WithImageTag("{tag}");
                """)));

        [Fact]
        public async Task is_omitted_if_the_repository_is_invalid() => Assert.Equal(
            ["'IMG' is not a valid image reference: the repository 'IMG' has uppercase letters"],
            await MessagesOf(Code("""app.AddContainer("x", "IMG", "1");""")));
    }

    static string Code(string statement) => ConsumerCode.WithStatements(statement).Replace("LATEST", "Own.Latest", StringComparison.Ordinal).Replace(
        "await Task.Yield();", "await Task.Yield(); ContainerResource given = Own.Given();", StringComparison.Ordinal) + """

        static class Own
        {
            public const string Latest = "latest";
            public static IResourceBuilder<ContainerResource> Field;
            public static void Touch(IResourceBuilder<ContainerResource> builder) => builder.WithImageRegistry("ghcr.io");
            public static ContainerResource Given() => throw null!;
            public static IResourceBuilder<ContainerResource> AddOwn(this IDistributedApplicationBuilder app, string name) =>
                app.AddResource(new ContainerResource(name)).WithImage("acme/own", "1.0").WithImageRegistry("quay.io");
            public static IResourceBuilder<T> WithOwn<T>(this IResourceBuilder<T> builder) where T : ContainerResource => builder.WithImageRegistry("ghcr.io");
        }
        """;
}
