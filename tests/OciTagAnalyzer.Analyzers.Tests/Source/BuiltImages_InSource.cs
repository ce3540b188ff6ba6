using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.Source;

/// <summary>Images that are built and not pulled.</summary>
public sealed class BuiltImages_InSource
{
    public sealed class Ignores
    {
        [Fact]
        public Task the_callback_of_a_publish_method() => OfStatements("""
            var e = app.AddExecutable("e", "node", ".");
            e.PublishAsDockerFile(c => c.WithImage("bar"));
            e.PublishAsDockerFile(configure: c => { c.WithBuildArg("A", "b"); c.WithImage("bar", "latest"); });
            e.PublishAsDockerFile(c => c.WithImageRegistry("ghcr.io").WithImage("acme/bar").WithImageTag("latest"));
            e.PublishAsDockerFile((IResourceBuilder<ContainerResource> c) => { if (flag) c.WithImage("bar:latest"); else c.WithImage("baz"); });
            e.PublishAsDockerFile(delegate (IResourceBuilder<ContainerResource> c) { c.WithImage("bar", "latest"); });
            e.PublishAsDockerFile(c => { var d = c.WithBuildArg("A", "b"); d.WithImage("bar", "latest"); });
            ExecutableResourceBuilderExtensions.PublishAsDockerFile(e, c => c.WithImage("bar", ""));
            app.AddResource(new ProjectResource("p")).PublishAsDockerFile(c => c.WithDockerfile(".").WithImage("bar", "latest"));
            """);

        [Fact]
        public Task a_function_that_is_passed_to_a_publish_method() => OfMembers("""
            static readonly Action<IResourceBuilder<ContainerResource>> kept = c => c.WithImage("bar", "latest");
            static Action<IResourceBuilder<ContainerResource>> Property => c => c.WithImage("bar", "latest");
            static Action<IResourceBuilder<ContainerResource>> Made() { return c => c.WithImage("bar", "latest"); }
            static void Method(IResourceBuilder<ContainerResource> c) => c.WithImage("bar").WithImageTag("latest");
            static void Helper(IResourceBuilder<ContainerResource> c, string name) => c.WithImage(name, "latest");
            void Run(IResourceBuilder<ExecutableResource> e)
            {
                void Local(IResourceBuilder<ContainerResource> c) { c.WithImage("bar", "latest"); }
                Action<IResourceBuilder<ContainerResource>> variable = c => c.WithImage("bar", "latest");
                Action<IResourceBuilder<ContainerResource>> later; later = c => c.WithImage("bar", "latest");
                e.PublishAsDockerFile(kept).PublishAsDockerFile(Property).PublishAsDockerFile(Made()).PublishAsDockerFile(Method)
                    .PublishAsDockerFile(configure: Local);
                e.PublishAsDockerFile(variable).PublishAsDockerFile(later).PublishAsDockerFile(c => Helper(c, "bar"));
                e.PublishAsDockerFile(new Action<IResourceBuilder<ContainerResource>>(Subject.Method));
            }
            """);

        [Fact]
        public Task a_function_that_is_passed_to_a_publish_method_in_another_file() => OfFile(
            """
            using Aspire.Hosting;
            using Aspire.Hosting.ApplicationModel;
            static class Images { public static void Configure(IResourceBuilder<ContainerResource> c) => c.WithImage("bar", "latest"); }
            """,
            ("/Host.cs", """
            using Aspire.Hosting;
            using Aspire.Hosting.ApplicationModel;
            static class Host { static void Run(IResourceBuilder<ExecutableResource> e) => e.PublishAsDockerFile(Images.Configure); }
            """));

        [Fact]
        public Task the_tag_of_a_built_image() => OfStatements("""
            app.AddDockerfile("a", ".").WithImageTag("latest");
            var b = app.AddDockerfile("b", "."); b.WithImageTag("latest");
            app.AddContainer("c", "acme/c").WithDockerfile(".").WithImageTag("latest");
            app.AddPostgres("d").WithImageTag("latest").WithDockerfile(".");
            app.AddDockerfileBuilder("e", ".", _ => Task.CompletedTask).WithEnvironment("a", "b").WithImageTag("latest");
            app.AddDockerfileFactory("f", ".", _ => "FROM node:22").WithImage("f", "latest");
            app.AddContainer("g", "x").WithDockerfileFactory(".", _ => "FROM node:22").WithImageTag("latest");
            app.AddContainer("h", "x").WithDockerfileBuilder(".", _ => Task.CompletedTask).WithImageTag("latest");
            app.AddDockerfile("i", ".").WithImageTag("1").WithImageSHA256(digest).WithImageTag("/app");
            app.AddContainer("j", "acme/j").WithContainerBuildOptions(o => o.LocalImageTag = "1");
            """);

        [Fact]
        public Task a_built_image_by_its_name() => OfStatements("""
            const string own = "shop/own";
            Use(new ImageFromDockerfileBuilder().WithDockerfile("Dockerfile").WithName("shop/a:latest").Build());
            Use(new ContainerBuilder("shop/a:latest")); Use(new ContainerBuilder("docker.io/shop/a").Build()); Use(builder.WithImage("shop/a"));
            var made = new ImageFromDockerfileBuilder(); made = made.WithName(own); Use(new ContainerBuilder(own));
                Use(new ContainerBuilder("shop/own:latest"));
            Use(new DotNet.Testcontainers.Builders.ImageFromDockerfileBuilder().WithName(Names.Web)); Use(new ContainerBuilder(Names.Web));
            await docker.Images.BuildImageFromDockerfileAsync(new ImageBuildParameters { Tags = new List<string> { "shop/b:latest", "shop/c" } },
                null, null, null, null);
            Use(new CreateContainerParameters { Image = "shop/b:latest" }); Use(new CreateContainerParameters { Image = "shop/c" });
            } static class Names { public const string Web = "shop/web:latest";
            """);

        [Fact]
        public Task a_stage_or_a_possible_stage() => OfMembers("""
            void A(Aspire.Hosting.ApplicationModel.Docker.DockerfileBuilder d, string version)
            {
                var s = d.From("node:22", "build");
                s.CopyFrom("build", "a", "b").CopyFrom("0", "a", "b").CopyFrom("other", "a", "b", "1000").CopyFrom("", "a", "b");
                s.CopyFrom($"ghcr.io/acme/uv:{version}", "a", "b").CopyFrom("ghcr.io/acme/uv:${V}", "a", "b").CopyFrom(version, "a", "b")
                    .CopyFrom("ghcr.io/acme/uv:0.5", "a", "b");
                d.From("${BASE}");
            }
            """);

        [Fact]
        public Task a_text_that_a_factory_does_not_return() => OfStatements("""
            app.AddDockerfileFactory("a", ".", _ => $"FROM node:{tag}\n");
            app.AddDockerfileFactory("b", ".", _ => tag);
            app.AddDockerfileFactory("c", ".", _ => { string Inner() => "FROM node"; return "FROM node:" + tag; });
            app.AddDockerfileFactory("d", ".", _ => "FROM node:22 AS build\nFROM build\nCOPY --from=build /a /b\n");
            """);
    }

    public sealed class Reports
    {
        [Fact]
        public Task another_resource_in_the_callback_of_a_publish_method() => OfStatements("""
            var e = app.AddExecutable("e", "node", ".");
            e.PublishAsDockerFile(c => { app.AddContainer("x", "{|OCI1001:acme/x|}"); c.WithImage("bar"); });
            e.PublishAsDockerFile(c => { app.AddPostgres("x").WithPgAdmin(d => d.WithImage("acme/x", "{|OCI1002:latest|}")); });
            """);

        [Fact]
        public Task a_function_that_is_not_passed_to_a_publish_method() => OfMembers("""
            static readonly Action<IResourceBuilder<ContainerResource>> kept = c => c.WithImage("bar", "{|OCI1002:latest|}");
            static void Method(IResourceBuilder<ContainerResource> c) => c.WithImage("bar").WithImageTag("{|OCI1002:latest|}");
            static void Given(IResourceBuilder<ExecutableResource> e) => e.PublishAsDockerFile(c => c.WithImage("bar"));
            """);

        [Fact]
        public Task the_text_that_a_factory_returns() => OfMembers("""
            void A(IDistributedApplicationBuilder app, bool flag)
            {
                app.AddDockerfileFactory("a", ".", _ => "FROM {|OCI1001:node|}\n");
                app.AddDockerfileFactory("b", ".", _ => Task.FromResult("FROM {|OCI1001:node|}\n"));
                app.AddDockerfileFactory("c", ".", dockerfileFactory: async _ => { await Task.Yield(); return "FROM {|OCI1002:node:latest|}\n"; });
                app.AddDockerfileFactory("d", ".", _ => { if (flag) return "FROM {|OCI1001:node|}\n"; return "FROM node:22"; });
                app.AddDockerfileFactory("e", ".", _ => flag ? "FROM {|OCI1001:a|}" : "FROM {|OCI1002:b:latest|}");
                app.AddDockerfileFactory("f", ".", Text);
                app.AddDockerfileFactory("g", ".", Later);
                app.AddContainer("h", "x").WithDockerfileFactory(".", _ => "FROM node:22\nRUN true\nFROM {|OCI1001:nginx|}\n");
            }
            static string Text(DockerfileFactoryContext context) => "FROM {|OCI1001:node|}\n";
            static async Task<string> Later(DockerfileFactoryContext context) { await Task.Yield(); return "FROM {|OCI1001:node|}\n"; }
            """);

        [Fact]
        public Task an_image_that_a_stage_copies_from() => OfMembers("""
            void A(Aspire.Hosting.ApplicationModel.Docker.DockerfileStage s) => s
                .CopyFrom("{|OCI1002:nginx:latest|}", "a", "b")
                .CopyFrom(from: "{|OCI1001:ghcr.io/acme/uv|}", source: "a", destination: "b")
                .CopyFrom(stage: "{|OCI1001:ghcr.io/acme/uv|}", "a", "b", "1000");
            """);

        [Fact]
        public Task images_that_only_share_the_name_of_a_container_or_repository() => OfStatements("""
            Use(new ContainerBuilder("x:1").WithName("redis")); Use(new ContainerBuilder("{|OCI1001:redis|}"));
            Use(new ImageFromDockerfileBuilder().WithName("shop/a:dev")); Use(new ContainerBuilder("{|OCI1002:shop/a:latest|}"));
            Use(new ImageFromDockerfileBuilder().WithName($"shop/b:{tag}")); Use(new ContainerBuilder("{|OCI1001:shop/b|}"));
            } void Other() { var same = new ImageFromDockerfileBuilder(); same.WithName("shop/c"); Use(new ContainerBuilder("shop/c"));
            } void Another() { var same = new ContainerBuilder("x:1"); same.WithName("mysql"); Use(new ContainerBuilder("{|OCI1001:mysql|}"));
            """);
    }
}
