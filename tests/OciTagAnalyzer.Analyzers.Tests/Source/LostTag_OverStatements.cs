using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>A tag or digest inside of a reference is lost like one that is given separately. Verified with Aspire.Hosting 13.6.5.</summary>
public sealed class LostTag_OverStatements
{
    const string Digest = "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    const string Hex = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    public sealed class Reports
    {
        [Fact]
        public Task a_tag_in_the_text_that_a_later_tag_replaces() => OfStatements("""
            app.AddContainer("a", "{|OCI1005:acme/api:1.0|}").WithImageTag("2.0");
            app.AddPostgres("b").WithImage("{|OCI1005:acme/api:1.0|}").WithEnvironment("a", "b").WithImageTag("2.0");
            var c = app.AddContainer("c", "{|OCI1005:acme/api:1.0|}").WithEnvironment("a", "b"); c.WithImageTag("2.0");
            var d = app.AddContainer("d", $"{|OCI1005:{registry}/api:1.0|}"); d.WithEnvironment("a", "b"); d = d.WithImageTag("2.0");
            """);

        [Fact]
        public Task a_tag_in_the_text_that_another_image_drops() => OfStatements("""
            app.AddContainer("a", "{|OCI1005:acme/api:1.0|}").WithImage("acme/other");
            app.AddContainer("b", "{|OCI1005:quay.io/acme/api:latest|}").WithEnvironment("a", "b").WithImage("acme/other");
            var c = app.AddContainer("c", "{|OCI1005:acme/api:1.0|}"); c.WithEnvironment("a", "b"); c.WithImage("acme/other");
            app.AddPostgres("d").WithImage("{|OCI1005:acme/api:1.0|}").WithImage("acme/other");
            """);

        [Fact]
        public Task a_digest_in_the_text_that_another_image_or_a_tag_drops() => OfStatements($"""
            app.AddContainer("a", "{"{"}|OCI1005:acme/api@{Digest}|{"}"}").WithImage("acme/other");
            app.AddContainer("b", "{"{"}|OCI1005:acme/api:1@{Digest}|{"}"}").WithImageTag("2");
            var c = app.AddContainer("c", "{"{"}|OCI1005:acme/api@{Digest}|{"}"}"); c.WithImage("acme/other");
            """);

        [Fact]
        public Task a_digest_of_an_annotation_before_its_tag() => OfStatements($$"""
            app.AddContainer("a", "x:1").WithAnnotation(new ContainerImageAnnotation { Image = "img", SHA256 = "{|OCI1005:{{Hex}}|}", Tag = "1" });
            var b = new ContainerImageAnnotation { Image = "img", SHA256 = {|OCI1005:digest|} }; b.Tag = "1";
            var c = new ContainerImageAnnotation { SHA256 = {|OCI1005:digest|}, Tag = "{|OCI1002:latest|}", Image = "img" };
            """);

        [Fact]
        public Task a_tag_with_unknown_parts_beside_a_known_one() => OfStatements("""
            Use(new ImagesCreateParameters { FromImage = $"{|OCI1005:redis:{tag}-alpine|}", Tag = "7.4" });
            Use(new ImagesCreateParameters { Tag = "7.4", FromImage = $"{|OCI1005:quay.io/redis:v{tag}|}" });
            app.AddContainer("a", $"{|OCI1005:redis:{tag}-alpine|}").WithImageTag("7.4");
            """);

        [Fact]
        public Task a_builder_that_other_code_gets_before() => OfStatements("""
            var e = app.AddContainer("z", "img", "{|OCI1005:1|}"); Use(e); e.WithImage("other");
            """);

        [Fact]
        public Task a_tag_that_a_called_method_drops() => OfMembers("""
            void Text(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "{|OCI1005:acme/api:1.0|}"); Change(c); }
            void Separate(IDistributedApplicationBuilder app) => Outer(app.AddContainer("x", "acme/api", "{|OCI1005:1.0|}").WithEnvironment("a", "b"));
            void Outer(IResourceBuilder<ContainerResource> c) => Change(c);
            void Change(IResourceBuilder<ContainerResource> c) { c.WithEnvironment("a", "b"); c.WithImage("acme/other"); }
            void Replaced(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "{|OCI1005:acme/api:1.0|}"); Own.WithTwo(c); }
            void Extended(IDistributedApplicationBuilder app) => app.AddPostgres("x").WithImageTag("{|OCI1005:17|}").WithPgVector();
            void Digest(IDistributedApplicationBuilder app, string hex) => app.AddPostgres("x").WithImageSHA256({|OCI1005:hex|}).WithTwo();
            }
            static class Own
            {
                public static IResourceBuilder<T> WithTwo<T>(this IResourceBuilder<T> c) where T : ContainerResource => c.WithImageTag("2.0");
                public static IResourceBuilder<T> WithPgVector<T>(this IResourceBuilder<T> c) where T : ContainerResource => c.WithImage("pgvector/pgvector");
            """);

        [Fact]
        public async Task what_drops_it() => Assert.Equal(
            [
                "The tag '1.0' is lost: the separate tag '2.0' replaces it; specify it where it takes effect",
                "The tag '1.0' is lost: 'WithImage' drops it, and 'acme/other' resolves to 'docker.io/acme/other:latest'; " +
                    "specify it where it takes effect",
                "The tag '{tag}-alpine' is lost: the separate tag '7.4' replaces it; specify it where it takes effect",
            ],
            await MessagesOf(OciTagAnalyzer.Tests.Libraries.ConsumerCode.WithStatements("""
                app.AddContainer("a", "acme/api:1.0").WithImageTag("2.0");
                app.AddContainer("a", "acme/api:1.0").WithImage("acme/other");
                Use(new ImagesCreateParameters { FromImage = $"redis:{tag}-alpine", Tag = "7.4" });
                """)));
    }

    public sealed class Ignores
    {
        [Fact]
        public Task a_tag_in_the_text_that_stays_or_is_repeated() => OfStatements($"""
            app.AddContainer("a", "acme/api:1.0").WithImageTag("1.0");
            app.AddContainer("b", "acme/api:1.0").WithImageTag(tag);
            app.AddContainer("c", "acme/api:1.0").WithImage("acme/other:2.0");
            app.AddContainer("d", "acme/api:1.0").WithImage("acme/other").WithImageTag("2.0");
            app.AddContainer("e", "acme/api:1.0").WithImage("acme/other", "2.0");
            app.AddContainer("f", "acme/api:1.0").WithImageSHA256("{Hex}");
            app.AddContainer("g", "acme/api:1.0").WithImage(image);
            app.AddContainer("h", "acme/api:latest").WithImageTag("2.0");
            app.AddContainer("i", "acme/api:1.0").WithImage("acme/other").WithDockerfile("./ctx");
            """);

        [Fact]
        public Task a_tag_in_the_text_that_one_path_keeps() => OfStatements("""
            var a = app.AddContainer("a", "acme/api:1.0"); if (flag) a.WithImageTag("2.0");
            var b = app.AddContainer("b", "acme/api:1.0"); if (flag) b.WithImage("acme/other", "2.0");
            """);

        [Fact]
        public Task a_tag_that_a_called_method_may_keep() => OfMembers("""
            void A(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "acme/api:1.0"); Sometimes(c, true); }
            void Sometimes(IResourceBuilder<ContainerResource> c, bool flag) { if (flag) c.WithImage("acme/other"); }
            void B(IDistributedApplicationBuilder app, bool flag) { var c = app.AddContainer("x", "acme/api:1.0"); if (flag) Change(c); }
            void Change(IResourceBuilder<ContainerResource> c) => c.WithImage("acme/other");
            void C(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "acme/api:1.0"); Pinned(c); }
            void Pinned(IResourceBuilder<ContainerResource> c) => c.WithImage("acme/other").WithImageTag("1");
            void D(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "acme/api:1.0"); Whole(c); }
            void Whole(IResourceBuilder<ContainerResource> c) => c.WithImage("acme/other:2");
            void E(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "acme/api:1.0"); Change(c); c.WithImageTag("1.0"); }
            void F(IDistributedApplicationBuilder app, string image) { var c = app.AddContainer("x", "acme/api:1.0"); Unknown(c, image); }
            void Unknown(IResourceBuilder<ContainerResource> c, string image) => c.WithImage(image);
            void G(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "acme/api:1.0"); Action later = () => Change(c); }
            """);

        [Fact]
        public Task a_tag_of_an_annotation_before_its_digest() => OfStatements($$"""
            Use(new ContainerImageAnnotation { Image = "img", Tag = "latest", SHA256 = "{{Hex}}" });
            Use(new ContainerImageAnnotation { Image = "img", SHA256 = digest });
            Use(new ContainerImageAnnotation { Image = "img", Tag = "1" });
            """);

        [Fact]
        public Task an_unknown_tag_that_may_be_the_same() => OfStatements("""
            Use(new ImagesCreateParameters { FromImage = $"redis:{tag}", Tag = "7.4" });
            Use(new ImagesCreateParameters { FromImage = $"redis:{tag}-alpine", Tag = "7.4-alpine" });
            Use(new ImagesCreateParameters { FromImage = $"redis:{tag}-alpine", Tag = suffix });
            """);
    }
}
