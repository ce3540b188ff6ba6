using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>A tag that another statement sets belongs to the image if the statement certainly runs.</summary>
public sealed class Statements_InSource
{
    public sealed class Reports
    {
        [Fact]
        public Task an_image_that_no_statement_completes() => OfStatements("""
            var a = app.AddContainer("a", "{|OCI1001:img|}"); a.WithEnvironment("x", "y"); app.AddRedis("r").WaitFor(a);
            var b = new ImagesCreateParameters(); b.FromImage = "{|OCI1001:a/b|}"; await docker.Images.CreateImageAsync(b, null, null);
            var c = new ImagesCreateParameters { FromImage = "{|OCI1001:c/d|}" };
            try { await docker.Images.CreateImageAsync(c, null, null); } catch (Exception) { throw; }
            var d = app.AddContainer("d", "{|OCI1001:img|}"); app.AddContainer("e", "img", "1").WithEnvironment("x", d.Resource.Name);
            """);

        [Fact]
        public Task a_tag_in_another_statement_that_floats() => OfStatements("""
            var a = app.AddContainer("a", "img"); a.WithImageTag("{|OCI1002:latest|}");
            var b = new ImagesCreateParameters { FromImage = "b" }; b.Tag = "{|OCI1002:latest|}";
            IResourceBuilder<ContainerResource> c; c = app.AddContainer("c", "img"); c = c.WithImageTag("{|OCI1002:latest|}");
            """);

        [Fact]
        public Task a_floating_tag_in_a_branch_by_itself() => OfStatements("""
            var a = app.AddContainer("a", "img"); if (flag) a.WithImageTag("{|OCI1002:latest|}");
            """);

        [Fact]
        public Task an_image_whose_parameters_are_used_before_the_tag_is_set() => OfStatements("""
            var p = new ImagesCreateParameters { FromImage = "{|OCI1001:a/b|}" };
            await docker.Images.CreateImageAsync(p, null, null);
            p.Tag = "1";
            """);

        [Fact]
        public Task an_image_in_a_callback() => OfStatements("""
            app.AddAzureCosmosDB("c").RunAsEmulator(c => c.WithImage("{|OCI1005:other:1|}").WithImage("team/emulator"));
            app.AddAzureCosmosDB("c").RunAsEmulator(c => { c.WithImage("{|OCI1005:x:1|}"); c.WithImage("team/emulator"); });
            """);

        [Fact]
        public Task an_object_that_is_no_longer_in_the_variable() => OfStatements("""
            var c = app.AddContainer("a", "{|OCI1001:img|}");
            c = app.AddContainer("b", "img");
            c.WithImageTag("1");
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task an_image_that_a_statement_completes() => OfStatements("""
            var a = app.AddContainer("a", "img"); a.WithEnvironment("x", "y"); a.WithImageTag("1");
            var b = app.AddPostgres("b"); b.WithImage("img"); b.WithImageTag("1");
            var c = app.AddContainer("c", "img"); c.WithImageSHA256(digest);
            var d = new ImagesCreateParameters(); d.Tag = "1"; d.FromImage = "a"; await docker.Images.CreateImageAsync(d, null, null);
            var e = new ImagesCreateParameters { Tag = "1" }; e.FromImage = "a";
            var f = app.AddContainer("f", "img"); f.WithImage("other", "1");
            var g = new ContainerImageAnnotation { Image = "a" }; g.SHA256 = digest;
            """);

        [Fact]
        public Task a_tag_that_a_later_statement_replaces() => OfStatements("""
            var a = app.AddContainer("a", "img", "latest"); a.WithImageTag("1");
            var b = app.AddContainer("b", "img").WithImageTag("latest"); b.WithImageTag("1");
            """);

        [Fact]
        public Task an_image_that_is_built_in_another_statement() => OfStatements("""
            var a = app.AddContainer("a", "repo/a"); a.WithDockerfile("./ctx");
            var b = app.AddDockerfile("b", "./ctx"); b.WithImage("repo/b");
            """);

        [Fact]
        public Task an_image_in_a_callback_that_completes_it() => OfStatements("""
            app.AddAzureCosmosDB("c").RunAsEmulator(c => c.WithImage("team/emulator").WithImageTag("1"));
            app.AddAzureCosmosDB("c").RunAsEmulator(c => { c.WithImage("team/emulator"); c.WithImageTag("1"); });
            app.AddAzureCosmosDB("c").RunAsEmulator(c => { c.WithImage("team/emulator"); if (flag) c.WithImageTag("1"); });
            """);

        [Fact]
        public Task the_tag_of_an_imported_image() => OfStatements("""
            var a = new ImagesCreateParameters { FromSrc = "-", Repo = "shop", Tag = "latest" };
            var b = new ImagesCreateParameters { FromSrc = "-" }; b.Tag = "latest";
            var c = new ImagesCreateParameters { Repo = "shop", Tag = "latest" }; c.FromSrc = "-";
            """);

        [Fact]
        public Task a_conditional_tag() => OfStatements("""
            var a = app.AddContainer("a", "img"); if (flag) a.WithImageTag(tag); else a.WithImageTag("1");
            var b = app.AddContainer("b", "img"); foreach (char c in tag) b.WithImageTag("1");
            var d = app.AddContainer("d", "img"); try { d.WithImageTag("1"); } catch (Exception) { }
            var e = app.AddContainer("e", "img"); Action later = () => e.WithImageTag("1"); later();
            var f = app.AddContainer("f", "img"); Pin(); void Pin() => f.WithImageTag("1");
            var g = new ImagesCreateParameters { FromImage = "a" }; g.Tag ??= "1";
            var h = new ImagesCreateParameters { FromImage = "a" }; switch (tag) { case "x": h.Tag = "1"; break; }
            if (flag) app.AddPostgres("i").WithImage("x", "1"); var j = app.AddContainer("j", "img"); _ = flag ? j.WithImageTag("1") : j;
            """);

        [Fact]
        public Task a_builder_that_is_passed_to_other_code() => OfMembers("""
            IResourceBuilder<ContainerResource> field;
            void Stored(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "img"); field = c; }
            void StoredAtOnce(IDistributedApplicationBuilder app) { field = app.AddContainer("x", "img"); field.WithImageTag("1"); }
            void Renamed(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "img"); var d = c; d.WithImageTag("1"); }
            void RenamedInChain(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "img"); var d = c.WithEnvironment("a", "b");
                d.WithImageTag("1"); }
            void Handed(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "img"); Pin(c); }
            void Pin(IResourceBuilder<ContainerResource> c) => c.WithImageTag("1");
            void Given(IResourceBuilder<ContainerResource> c) { c.WithImage("img"); }
            void Filled(ImagesCreateParameters p) { p.FromImage = "img"; }
            void Prepared(IDockerClient d) { var p = Default(); p.FromImage = "img"; d.Images.CreateImageAsync(p, null, null); }
            static ImagesCreateParameters Default() => new() { Tag = "1" };
            """);

        [Fact]
        public Task a_method_of_another_project_whose_name_indicates_a_tag() => OfFileWithProject(
            """
            using Aspire.Hosting;
            using Other;
            class Subject
            {
                void A(IDistributedApplicationBuilder app) => app.AddContainer("x", "img").Pinned();
                void B(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "img"); c.Pinned(); }
                void C(IDistributedApplicationBuilder app) { var c = app.AddContainer("x", "img"); Pins.Pinned(c); }
            }
            """,
            """namespace Other { public static class Pins { public static T Pinned<T>(this T c) => c; } }""");
    }
}
