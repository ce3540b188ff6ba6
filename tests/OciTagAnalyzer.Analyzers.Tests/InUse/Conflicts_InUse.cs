using Test = OciTagAnalyzer.Analyzers.Tests.Source.OptInTest<OciTagAnalyzer.Analyzers.ConflictingTagsAnalyzer>;

namespace OciTagAnalyzer.Analyzers.Tests.InUse;

/// <summary>Projects with OCI1007 enabled.</summary>
public sealed class Conflicts_InUse
{
    public sealed class Reports
    {
        [Fact]
        public Task a_tag_that_was_not_updated() => Test.OfStatements(
            """
            builder.WithImage("postgres:17.2");
            Use(new PostgreSqlBuilder("docker.io/postgres:17.2"));
            Use(new V1Container { Image = "{|OCI1007:postgres:16|}" });
            Use(new ImagesCreateParameters { FromImage = "postgres", Tag = "{|OCI1007:17|}" });
            Use(new DockerImage("library/postgres", tag: "{|OCI1007:17-alpine|}"));
            app.AddContainer("db", "postgres").WithImageTag("{|OCI1007:16.4|}");
            app.AddContainer("db", "{|OCI1007:postgres:latest|}");
            System.Diagnostics.Process.Start("docker", "run --rm {|OCI1007:postgres:15|} pg_dump");
            builder.WithImage(flag ? "postgres:17.2" : "{|OCI1007:postgres:17.1|}");
            const string Old = "{|OCI1007:postgres:14|}"; builder.WithImage(Old); builder.WithImage(Old);
            """,
            "",
            ("compose.yaml", "services: { db: { image: 'postgres:17.2' } }\n"),
            ("Dockerfile", "FROM {|OCI1007:postgres:13|}\n"));

        [Fact]
        public Task images_of_forwarding_members() => Test.OfStatements("""
            object Start(string image, string name = "redis:6") => new ContainerBuilder(image).WithName(name).Build();
            Start("redis:7.4"); Start("{|OCI1007:redis:7.2|}"); Start("redis:7.4", "redis:7.0"); Start(flag ? "{|OCI1007:redis:8|}" : "redis");
            Start($"redis:{tag}");
            builder.WithImage("redis:7.4");
            """);

        [Fact]
        public Task configuration_values() => Test.OfFile(
            """
            using DotNet.Testcontainers.Builders;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Options;
            class WorkerOptions { public string Image { get; set; } public string Sidecar { get; set; } = "redis:7.4"; public string Name { get; set; }
                = "redis:1"; }
            class Worker(IOptions<WorkerOptions> options, IConfiguration configuration)
            {
                object Start() => new ContainerBuilder(options.Value.Image).WithName(options.Value.Name).Build();
                object StartSidecar() => new ContainerBuilder(options.Value.Sidecar).Build();
                object StartOther() => new ContainerBuilder(configuration["Other:Reference"]).Build();
                object StartJoined() => new ContainerBuilder("redis:" + configuration["Other:Version"]).Build();
                object StartHere() => new ContainerBuilder("redis:7.4").Build();
                static void Setup(IServiceCollection services) => services.AddOptions<WorkerOptions>().BindConfiguration("Worker");
            }
            """,
            ("appsettings.json", """
                {
                  "Worker": { "Image": "{|OCI1007:redis:7.2|}", "Name": "redis:2" },
                  "Other": { "Reference": "redis:7.4", "Version": "{|OCI1007:7.0|}", "Unused": "redis:3" },
                  "ContainerImage": "{|OCI1007:redis:6.2|}"
                }
                """),
            ("appsettings.Development.json", """{ "Worker": { "Sidecar": "{|OCI1007:redis:8|}" }, "ContainerImage": "redis:7.4" }"""));

        [Fact]
        public Task all_tags_if_two_are_used_equally() => Test.OfStatements(
            """
            builder.WithImage("{|OCI1007:ghcr.io/team/web:1.2|}");
            Use(new V1Container { Image = "{|OCI1007:ghcr.io/team/web:1.3|}" });
            Use(new V1Container { Image = "ghcr.io/team/api:1.2" });
            builder.WithImage($"alpine:{"{|OCI1007:3.19|}"}"); builder.WithImage("{|OCI1007:docker.io/alpine:3.20|}");
            """,
            "",
            ("compose.yaml", "services: { db: { image: '{|OCI1007:redis:7|}' }, web: { image: '{|OCI1007:redis:8|}' } }\n"));
    }

    public sealed class Ignores
    {
        [Fact]
        public Task other_repositories_and_missing_tags() => Test.OfStatements(
            """
            builder.WithImage("postgres:17"); builder.WithImage("bitnami/postgres:16"); builder.WithImage("ghcr.io/postgres:15");
            builder.WithImage("postgres-exporter:14"); builder.WithImage("mirror.example/library/postgres:13");
            builder.WithImage("postgres"); builder.WithImage($"postgres:{tag}"); builder.WithImage($"{registry}/postgres:12");
            builder.WithImage("postgres" + suffix); builder.WithImage($"postgres@{digest}");
            builder.WithName("postgres:11"); Console.WriteLine("postgres:10"); Use(new V1ContainerStatus { Image = "postgres:9" });
            app.AddContainer("db", "postgres", tag);
            await docker.Images.TagImageAsync("postgres:17", new ImageTagParameters { RepositoryName = "postgres", Tag = "own" });
            new ImageFromDockerfileBuilder().WithName("postgres:own");
            System.Diagnostics.Process.Start("docker", "rmi postgres:8"); System.Diagnostics.Process.Start("docker", "build -t postgres:own .");
            """,
            "",
            ("compose.yaml", "services: { db: { image: 'postgres:17' } }\n"));

        [Fact]
        public Task other_configuration_values() => Test.OfFile(
            """
            using DotNet.Testcontainers.Builders;
            using Microsoft.Extensions.Configuration;
            class Worker(IConfiguration configuration)
            {
                object Start() => new ContainerBuilder(configuration["Worker:Image"]).WithName(configuration["Worker:Name"]).Build();
                object StartHere() => new ContainerBuilder("redis:7.4").Build();
                string Version => configuration["Redis"];
            }
            """,
            ("appsettings.json", """{ "Worker": { "Image": "redis:7.4", "Name": "redis:2" }, "Redis": "redis:7.0", "Other": "redis:6" }"""),
            ("appsettings.Test.json", """{ "Worker": { "Image": "valkey/valkey:8" } }"""));

        [Fact]
        public Task images_that_are_ignored() => Test.OfStatements(
            """
            builder.WithImage("local/web:1"); builder.WithImage("local/web:2"); app.AddContainer("web", "local/web", "3");
            builder.WithImage("redis:7"); builder.WithImage("redis:8");
            """,
            "oci_tag.ignored_images = local/*, redis:8");
    }
}
