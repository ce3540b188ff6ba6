using OciTagAnalyzer.Tests.Libraries;
using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

public sealed class LostTag_InSource
{
    static readonly string hex = new('a', 64);

    public sealed class Reports
    {
        [Fact]
        public Task a_tag_before_an_image_that_replaces_it() => OfStatements("""
            app.AddPostgres("pg").WithImageTag("{|OCI1005:17|}").WithImage("ankane/pgvector");
            app.AddPostgres("pg").WithImageTag("{|OCI1005:17|}").WithEnvironment("a", "b").WithImage(image: "ankane/pgvector");
            app.AddContainer("x", "img", "{|OCI1005:1|}").WithImage("other");
            app.AddContainer("x", "img").WithImageTag({|OCI1005:tag|}).WithImage("other");
            """);

        [Fact]
        public Task a_floating_tag_only_as_lost() => OfStatements("""
            app.AddPostgres("pg").WithImageTag("{|OCI1005:latest|}").WithImage("ankane/pgvector");
            """);

        [Fact]
        public Task a_digest_before_an_image_that_replaces_it() => OfStatements($"""
            app.AddPostgres("pg").WithImageSHA256("{"{"}|OCI1005:{hex}|{"}"}").WithImage("ankane/pgvector");
            """);

        [Fact]
        public Task a_tag_lost_over_statements() => OfStatements("""
            var c = app.AddPostgres("pg").WithEnvironment("a", "b");
            c.WithImageTag("{|OCI1005:17|}");
            c.WithEnvironment("c", "d");
            c = c.WithImage("ankane/pgvector");
            var d = app.AddContainer("x", "img", "{|OCI1005:1|}");
            app.AddContainer("y", "y", "1").WaitFor(d);
            d.WithImage("other");
            """);

        [Fact]
        public Task a_tag_lost_in_a_callback() => OfStatements("""
            app.AddPostgres("pg").WithPgAdmin(c => c.WithImageTag("{|OCI1005:8|}").WithImage("team/admin"));
            app.AddAzureCosmosDB("c").RunAsEmulator(c => { c.WithImageTag("{|OCI1005:8|}"); c.WithImage("team/emulator"); });
            """);

        [Fact]
        public Task a_digest_that_a_tag_removes() => OfStatements($"""
            app.AddPostgres("pg").WithImageSHA256("{"{"}|OCI1005:{hex}|{"}"}").WithImageTag("17");
            var c = app.AddContainer("x", "img").WithImageSHA256("{"{"}|OCI1005:{hex}|{"}"}");
            c.WithImageTag(tag);
            """);

        [Fact]
        public Task a_digest_that_a_floating_tag_removes_and_that_tag() => OfStatements($$"""
            app.AddContainer("x", "img").WithImageSHA256("{|OCI1005:{{hex}}|}").WithImageTag("{|OCI1002:latest|}");
            """);

        [Fact]
        public Task a_digest_in_the_text_beside_a_tag() => OfStatements($"""
            app.AddContainer("x", "{"{"}|OCI1005:img@sha256:{hex}|{"}"}", "1");
            app.AddPostgres("pg").WithImage("{"{"}|OCI1005:img@sha256:{hex}|{"}"}").WithImageTag(tag);
            """);

        [Fact]
        public Task two_tags_that_contradict_each_other() => OfStatements("""
            app.AddContainer("x", "{|OCI1005:img:1|}", "2");
            Use(new ImagesCreateParameters { FromImage = "{|OCI1005:a/b:1|}", Tag = "2" });
            var p = new ImagesCreateParameters(); p.FromImage = $"{|OCI1005:{registry}/b:1|}"; p.Tag = "2";
            """);

        [Fact]
        public Task a_tag_in_the_text_beside_a_tag_in_the_same_call() => OfStatements($"""
            app.AddPostgres("pg").WithImage("{"{"}|OCI1005:img:1|{"}"}", "2");
            app.AddPostgres("pg").WithImage("{"{"}|OCI1005:img:1|{"}"}", tag: "1");
            app.AddPostgres("pg").WithImage("{"{"}|OCI1005:img@sha256:{hex}|{"}"}", "1");
            app.AddPostgres("pg").WithImage($"{"{"}|OCI1005:{"{"}registry{"}"}/img:1|{"}"}", flag ? "2" : "3");
            """);

        [Fact]
        public async Task two_tags_that_make_WithImage_throw() => Assert.Equal(
            [
                "The tag '1' is lost: 'WithImage' throws an exception if 'tag' is set as well; give one of the two",
                "The tag '1' is lost: the separate tag '2' replaces it; specify it where it takes effect",
            ],
            await MessagesOf(ConsumerCode.WithStatements("""app.AddPostgres("pg").WithImage("img:1", "2"); app.AddContainer("x", "img:1", "2");""")));

        [Fact]
        public async Task the_method_that_sets_the_tag() => Assert.Equal(
            [
                "The tag that 'AddPostgres' sets is lost: 'WithImage' drops it, and 'ankane/pgvector' resolves to 'docker.io/ankane/pgvector:latest'; " +
                    "specify it where it takes effect",
                "The tag '17' is lost: 'WithImage' drops it, and 'ankane/pgvector' gets the tag 'latest'; specify it where it takes effect",
            ],
            await MessagesOf(ConsumerCode.WithStatements("""
                app.AddPostgres("pg").WithImage("ankane/pgvector");
                app.AddAzureCosmosDB("c").RunAsEmulator(c => c.WithImageTag("17").WithImage("ankane/pgvector"));
                """)));

        [Fact]
        public Task a_tag_within_a_repository() => OfStatements("""
            Use(new DockerImage("{|OCI1005:redis:7|}", registry: "quay.io"));
            Use(new DockerImage("{|OCI1005:localhost:5000/redis:7|}", null, null, null, null));
            Use(new DockerImage("redis", registry: "quay.io", tag: "7"));
            """);

        [Fact]
        public Task a_constant_at_its_use() => OfMembers("""
            const string Tag = "17"; const string Image = "a/b:1";
            void A(IDistributedApplicationBuilder app) => app.AddPostgres("pg").WithImageTag({|OCI1005:Tag|}).WithImage("ankane/pgvector");
            void B(IDistributedApplicationBuilder app) => app.AddPostgres("pg").WithImageTag(Tag);
            object C() => new ImagesCreateParameters { FromImage = {|OCI1005:Image|}, Tag = "2" };
            object D() => new ImagesCreateParameters { FromImage = Image };
            """);

        [Fact]
        public Task several_lost_tags_once() => OfStatements("""
            app.AddPostgres("pg").WithImageTag({|OCI1005:flag ? "16" : "17"|}).WithImage("ankane/pgvector");
            """);

        [Fact]
        public Task the_default_tag_of_the_library() => OfStatements("""
            app.AddPostgres("pg").WithImage("{|OCI1005:ankane/pgvector|}");
            var pg = app.AddPostgres("pg"); pg.WithImage("{|OCI1005:ankane/pgvector|}"); var db = pg.AddDatabase("db");
            app.AddPostgres("pg").WithPgAdmin(c => c.WithImage("{|OCI1005:team/admin|}"));
            """);

        [Fact]
        public Task a_tag_in_top_level_statements() => OfProgram("""
            using Aspire.Hosting;
            var app = DistributedApplication.CreateBuilder(args);
            var pg = app.AddPostgres("pg").WithImageTag("{|OCI1005:17|}");
            pg.WithImage("ankane/pgvector");
            app.Build().Run();
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task a_tag_after_its_image() => OfStatements($"""
            app.AddPostgres("pg").WithImage("ankane/pgvector").WithImageTag("17");
            app.AddPostgres("pg").WithImage("ankane/pgvector", "17");
            app.AddPostgres("pg").WithImageTag("17");
            app.AddPostgres("pg").WithImage("ankane/pgvector").WithImageSHA256("{hex}");
            """);

        [Fact]
        public Task a_tag_that_another_tag_replaces() => OfStatements("""
            app.AddContainer("x", "img", "1").WithImageTag("2");
            app.AddContainer("x", "img", "1").WithImage("other", "2");
            app.AddContainer("x", "img", "1").WithImage("other:2");
            app.AddContainer("x", "img", "1").WithImage("other").WithImageTag("2");
            app.AddPostgres("pg").WithImageTag("17").WithImage(image);
            """);

        [Fact]
        public Task a_tag_that_a_digest_replaces() => OfStatements($"""
            app.AddPostgres("pg").WithImageTag("17").WithImageSHA256("{hex}");
            app.AddPostgres("pg").WithImageTag("latest").WithImageSHA256("{hex}");
            app.AddPostgres("pg").WithImage("img:1").WithImageSHA256(digest);
            app.AddContainer("x", "img", "latest").WithImageSHA256(digest);
            var c = app.AddContainer("x", "img", "1"); c.WithImageSHA256(digest);
            app.AddPostgres("pg").WithImageTag("latest").WithImageTag("17");
            app.AddPostgres("pg").WithImageTag("latest").WithImage(image);
            """);

        [Fact]
        public Task two_tags_of_which_one_may_be_null() => OfStatements("""
            app.AddPostgres("pg").WithImage("img:1", tag);
            app.AddPostgres("pg").WithImage("img:1", null);
            app.AddPostgres("pg").WithImage("img:1", flag ? null : tag);
            """);

        [Fact]
        public Task the_tag_of_an_unknown_library() => OfStatements("""
            app.AddRedis("r").WithRedisCommander(c => c.WithImage("{|OCI1001:team/commander|}"));
            app.AddAzureCosmosDB("c").RunAsEmulator(c => c.WithImage("{|OCI1001:team/emulator|}"));
            """);

        [Fact]
        public Task a_tag_that_one_path_keeps() => OfStatements("""
            var c = app.AddContainer("x", "img", "1"); if (flag) c.WithImage("other", "2");
            var d = app.AddContainer("y", "img", "1"); d.WithImage("other"); if (flag) d.WithImageTag("2");
            """);

        [Fact]
        public Task built_images() => OfStatements("""
            app.AddDockerfile("x", "./ctx").WithImageTag("1").WithImage("repo/x");
            app.AddPostgres("pg").WithImageTag("1").WithImage("repo/y").WithDockerfile("./ctx");
            """);

        [Fact]
        public Task repeated_or_unknown_tags() => OfStatements($"""
            Use(new ImagesCreateParameters {"{"} FromImage = "a/b:1", Tag = "1" {"}"});
            Use(new ImagesCreateParameters {"{"} FromImage = "a/b:1", Tag = tag {"}"});
            Use(new ImagesCreateParameters {"{"} FromImage = "a/b:1", Tag = "" {"}"});
            Use(new ImagesCreateParameters {"{"} FromImage = "a/b:1", Tag = "sha256:{hex}" {"}"});
            Use(new ImagesCreateParameters {"{"} FromImage = "a/b@sha256:{hex}", Tag = "1" {"}"});
            Use(new ImagesCreateParameters {"{"} FromImage = "localhost:5000/b", Tag = "1" {"}"});
            """);
    }
}
