using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.InUse;

/// <summary>Registries that a project allows, and images from others.</summary>
public sealed class RegistryNotAllowed_InUse
{
    const string Allowed = "oci_tag.allowed_registries = registry.example, *.azurecr.io, ghcr.io/acme/*, docker.io/library";

    public sealed class Reports
    {
        [Fact]
        public Task images_from_other_registries() => OfStatementsUnder(
            Allowed,
            """
            builder.WithImage("{|OCI1008:acme/app:1|}");
            builder.WithImage("{|OCI1008:docker.io/acme/app:1|}");
            builder.WithImage("{|OCI1008:index.docker.io/acme/app:1|}");
            builder.WithImage("{|OCI1008:quay.io/team/app:1|}");
            builder.WithImage("{|OCI1008:ghcr.io/other/app:1|}");
            builder.WithImage("{|OCI1008:ghcr.io/acme:1|}");
            builder.WithImage("{|OCI1008:registry.example:5000/app:1|}");
            builder.WithImage("{|OCI1008:sub.registry.example/app:1|}");
            builder.WithImage("{|OCI1008:azurecr.io/app:1|}");
            builder.WithImage("{|OCI1008:localhost:5000/app:1|}");
            builder.WithImage("{|OCI1008:quay.io/team/app@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef|}");
            app.AddContainer("a", "{|OCI1008:acme/app|}", "1");
            Use(new ImagesCreateParameters { FromImage = "{|OCI1008:quay.io/team/app|}", Tag = "1" });
            Use(new V1Container { Image = flag ? "{|OCI1008:quay.io/team/app:1|}" : "redis:7" });
            System.Diagnostics.Process.Start("docker", "run --rm {|OCI1008:acme/app:1|} sh");
            """);

        [Fact]
        public Task images_whose_tag_or_repository_is_unknown() => OfStatementsUnder(
            Allowed,
            """
            builder.WithImage($"{|OCI1008:quay.io/team/app:{tag}|}");
            builder.WithImage($"{|OCI1008:quay.io/{name}:1|}");
            builder.WithImage($"{|OCI1008:acme/app:{tag}|}");
            builder.WithImage("{|OCI1008:acme/app:|}" + tag);
            """);

        [Fact]
        public Task other_faults_of_the_image_as_well() => OfStatementsUnder(
            "oci_tag.allowed_registries = registry.example\noci_tag.require_digest = mysql",
            """
            builder.WithImage("{|OCI1001:{|OCI1008:redis|}|}");
            builder.WithImage("{|OCI1002:{|OCI1008:redis:latest|}|}");
            builder.WithImage("{|OCI1003:{|OCI1008:mysql:9|}|}");
            """);

        [Fact]
        public Task the_name_if_the_tag_is_another_literal() => OfFilesUnder(
            "oci_tag.allowed_registries = registry.example",
            """
            using Aspire.Hosting;
            static class Images { public const string Tag = "{|OCI1002:latest|}"; }
            static class Host
            {
                static void Run(IDistributedApplicationBuilder app) => app.AddContainer("a", "{|OCI1008:acme/app|}", Images.Tag);
            }
            """);

        [Fact]
        public Task the_registry_of_an_Aspire_resource() => OfStatementsUnder(
            "oci_tag.allowed_registries = registry.example",
            """
            app.AddContainer("a", "acme/app", "1").WithImageRegistry("{|OCI1008:quay.io|}");
            app.AddContainer("b", "acme/app", "1").WithImageRegistry("registry.example");
            app.AddContainer("c", "acme/app", "1").WithImageRegistry(registry);
            """);

        // A caller of another project can change this image only as it can change one that is returned to it.
        [Theory]
        [InlineData("""var c = app.AddContainer("x", "acme/y", "1").WithImageRegistry("{|OCI1008:quay.io|}"); configure?.Invoke(c);""")]
        [InlineData("""
            var c = app.AddResource(new ContainerResource("x")).WithImage("acme/y", "1").WithImageRegistry("{|OCI1008:quay.io|}");
            configure(c);
            c.WithEnvironment("a", "b");
            """)]
        [InlineData("""var c = app.AddContainer("x", "acme/y", "1").WithImageRegistry("{|OCI1008:quay.io|}"); wrapper.Use(c);""")]
        [InlineData("""
            wrapper.Builder.WithAnnotation(new ContainerImageAnnotation { Registry = "{|OCI1008:quay.io|}", Image = "acme/y", Tag = "1" });
            wrapper.Builder.ApplicationBuilder.AddContainer("z", "acme/z", "1").WithImageRegistry("registry.example");
            """)]
        public Task a_registry_in_spite_of_code_of_other_projects(string statements) =>
            OfFilesUnder("oci_tag.allowed_registries = registry.example", MethodWith(statements));

        [Fact]
        public Task images_that_a_later_pattern_excludes() => OfStatementsUnder(
            "oci_tag.allowed_registries = *, !docker.io, docker.io/acme/*, !docker.io/acme/old",
            """
            builder.WithImage("{|OCI1008:redis:7|}");
            builder.WithImage("{|OCI1008:acme/old:1|}");
            builder.WithImage("acme/new:1"); builder.WithImage("quay.io/team/app:1"); builder.WithImage($"acme/{name}:1");
            builder.WithImage($"{|OCI1008:other/{name}:1|}");
            """);

        [Fact]
        public Task each_file_by_its_own_options() => OfFilesUnder(
            "oci_tag.allowed_registries = registry.example\n[*1.cs]\noci_tag.allowed_registries = docker.io",
            """class A { object X() => new DotNet.Testcontainers.Builders.ContainerBuilder("{|OCI1008:redis:7|}"); }""",
            ("/0/Test1.cs", """class B { object X() => new DotNet.Testcontainers.Builders.ContainerBuilder("redis:7"); }"""));

        [Fact]
        public async Task the_registry_and_what_is_allowed_instead()
        {
            Assert.Equal(
                ["Image 'redis:7' comes from the registry 'docker.io', which this project does not allow; use 'registry.example'"],
                await MessagesUnder("oci_tag.allowed_registries = registry.example", "redis:7"));
            Assert.Equal(
                ["Image 'redis:7' comes from the registry 'docker.io', which this project does not allow; use one of 'registry.example', '*.azurecr.io'"],
                await MessagesUnder("oci_tag.allowed_registries = registry.example, *.azurecr.io", "redis:7"));
            Assert.Equal(
                ["Image 'acme/app:1' comes from the repository 'docker.io/acme/app', which this project does not allow; use 'docker.io/library'"],
                await MessagesUnder("oci_tag.allowed_registries = docker.io/library", "acme/app:1"));
            Assert.Equal(
                ["Image 'redis:7' comes from the registry 'docker.io', which this project does not allow; use 'registry.example/hub/library/redis'"],
                await MessagesUnder("oci_tag.allowed_registries = quay.io\noci_tag.registry_mirrors = docker.io=registry.example/hub", "redis:7"));
            Assert.Equal(
                ["Image 'redis:7' comes from the registry 'docker.io', which this project does not allow; use another registry"],
                await MessagesUnder("oci_tag.allowed_registries = !docker.io", "redis:7"));
            Assert.Equal(
                ["Image 'redis:7' comes from the registry 'docker.io', which this project does not allow; use one of 'a.io', 'b.io', 'c.io', 'd.io', …"],
                await MessagesUnder("oci_tag.allowed_registries = a.io, b.io, c.io, d.io, e.io", "redis:7"));
        }
    }

    public sealed class Ignores
    {
        [Fact]
        public Task allowed_registries_and_repositories() => OfStatementsUnder(
            Allowed,
            """
            builder.WithImage("registry.example/app:1");
            builder.WithImage("registry.example/deep/er/app:1");
            builder.WithImage("team.azurecr.io/app:1");
            builder.WithImage("ghcr.io/acme/app:1");
            builder.WithImage("ghcr.io/acme/app/part:1");
            builder.WithImage("redis:7");
            builder.WithImage("library/redis:7");
            builder.WithImage("docker.io/redis:7");
            builder.WithImage("docker.io/library/redis:7");
            builder.WithImage("index.docker.io/redis:7");
            builder.WithImage($"registry.example/{name}:1");
            builder.WithImage($"ghcr.io/acme/{name}:1");
            app.AddContainer("a", "redis", "7");
            app.AddRedis("b").WithImageTag("7");
            """);

        [Fact]
        public Task unknown_registries() => OfStatementsUnder(
            Allowed,
            """
            builder.WithImage($"{registry}/acme/app:1");
            builder.WithImage(image);
            builder.WithImage($"{name}:1");
            builder.WithImage($"acme{suffix}/app:1");
            builder.WithImage($"localhost:{port}/app:1");
            builder.WithImage($"ghcr.io/{name}/app:1");
            app.AddContainer("c", "acme/app", "1").WithImageRegistry(registry);
            """);

        [Theory]
        [InlineData("""var c = app.AddContainer("x", "acme/y", "1"); configure?.Invoke(c);""")]
        [InlineData("""var c = app.AddContainer("x", "acme/y", "1").WithImageRegistry("quay.io"); configure(c); Touch(c);""")]
        [InlineData("""var c = app.AddContainer("x", "acme/y", "1").WithImageRegistry("quay.io"); Later(c, b => b.WithImageRegistry("registry.example"));""")]
        [InlineData("""
            wrapper.Builder.WithAnnotation(new ContainerImageAnnotation { Registry = "quay.io", Image = "acme/y", Tag = "1" });
            Touch(wrapper.Builder);
            """)]
        public Task a_registry_that_other_code_may_replace(string statements) =>
            OfFilesUnder("oci_tag.allowed_registries = registry.example", MethodWith(statements));

        [Fact]
        public Task invalid_references_and_ignored_images() => OfStatementsUnder(
            Allowed + "\noci_tag.ignored_images = acme/*",
            """
            builder.WithImage("acme/app:1");
            builder.WithImage("{|OCI1004:quay.io/Team/app:1|}");
            builder.WithImage("quay.io/<team>/app:1");
            builder.WithImage("");
            """);

        [Fact]
        public Task everything_without_the_option() => OfStatementsUnder(
            "oci_tag.allowed_registries =\noci_tag.registry_mirrors = docker.io=registry.example/hub",
            """
            builder.WithImage("quay.io/team/app:1");
            builder.WithImage("redis:7");
            """);

        [Fact]
        public Task mirrors() => OfStatementsUnder(
            "oci_tag.allowed_registries = quay.io\noci_tag.registry_mirrors = docker.io=registry.example/hub",
            """
            builder.WithImage("registry.example/hub/library/redis:7");
            builder.WithImage($"registry.example/hub/{name}:1");
            builder.WithImage($"registry.example/{name}:1");
            builder.WithImage("{|OCI1008:registry.example/other/redis:7|}");
            """);
    }

    [Theory]
    [InlineData("docker.io=registry.example/hub, quay.io=registry.example/quay")]
    [InlineData("docker.io", "'docker.io' is not a mirror; expected 'registry=mirror', such as 'docker.io=registry.example/hub'")]
    [InlineData("docker.io=hub", "'docker.io=hub' is not a mirror; expected 'registry=mirror', such as 'docker.io=registry.example/hub'")]
    public void Invalid_mirrors_are_reported(string text, params string[] faults) =>
        Assert.Equal(faults, Analyzers.Options.OciTagOptions.RegistryMirrors.FaultsOf(text));

    static string MethodWith(string statements) => $$"""
        using System;
        using Aspire.Hosting;
        using Aspire.Hosting.ApplicationModel;

        public interface IWrapper
        {
            IResourceBuilder<ContainerResource> Builder { get; }

            void Use(IResourceBuilder<ContainerResource> builder);
        }

        public static class Extension
        {
            public static void Run(IDistributedApplicationBuilder app, Action<IResourceBuilder<ContainerResource>> configure, IWrapper wrapper)
            {
                {{statements}}
            }

            static void Touch(IResourceBuilder<ContainerResource> builder) => builder.WithImageRegistry("registry.example");

            static void Later(IResourceBuilder<ContainerResource> builder, Action<IResourceBuilder<ContainerResource>> change) => change(builder);
        }
        """;

    static Task<IEnumerable<string>> MessagesUnder(string options, string image) => MessagesOf(
        $$"""class A { object X() => new DotNet.Testcontainers.Builders.ContainerBuilder("{{image}}"); }""",
        new Docs.ConfigText(options));
}
