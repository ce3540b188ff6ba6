using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.InUse;

/// <summary>Typical Aspire app hosts.</summary>
public sealed class Aspire_InUse
{
    public sealed class Reports
    {
        [Fact]
        public Task an_app_host() => OfProgram("""
            using Aspire.Hosting;
            using Aspire.Hosting.ApplicationModel;
            var builder = DistributedApplication.CreateBuilder(args);
            var postgres = builder.AddPostgres("postgres").WithImage("{|OCI1005:ankane/pgvector|}")
                .WithPgAdmin(admin => admin.WithImageTag("{|OCI1002:latest|}"));
            var db = postgres.AddDatabase("shopdb");
            var cache = builder.AddRedis("cache").WithImageTag("{|OCI1002:latest|}");
            var mail = builder.AddContainer("maildev", "{|OCI1001:maildev/maildev|}").WithEnvironment("MAILDEV_SMTP_PORT", "25");
            builder.AddContainer("grafana", "grafana/grafana", "{|OCI1002:latest|}").WithBindMount("../grafana", "/etc/grafana").WaitFor(mail);
            builder.AddContainer("prometheus", image: "{|OCI1001:prom/prometheus|}").WithBindMount("../prometheus", "/etc/prometheus", isReadOnly: true);
            builder.AddContainer(name: "otel", image: "{|OCI1001:ghcr.io/open-telemetry/collector|}");
            builder.AddContainer("seq", "{|OCI1002:datalust/seq:latest|}");
            foreach (var region in new[] { "eu", "us" }) builder.AddContainer("nginx-" + region, "{|OCI1001:nginx|}");
            builder.Build().Run();
            """);

        [Fact]
        public Task a_custom_integration() => OfMembers("""
            static class Tags { public const string Registry = "docker.io"; public const string Image = "axllent/mailpit";
                public const string Tag = "{|OCI1002:latest|}"; }
            static IResourceBuilder<ContainerResource> AddMailPit(IDistributedApplicationBuilder app, string name)
            {
                var resource = new ContainerResource(name);
                return app.AddResource(resource).WithImage(Tags.Image).WithImageTag(Tags.Tag).WithImageRegistry(Tags.Registry);
            }
            static void AddLocal(IDistributedApplicationBuilder app, string name) =>
                app.AddResource(new ContainerResource(name)).WithImage("{|OCI1001:localstack/localstack|}");
            static void AddBehindRegistries(IDistributedApplicationBuilder app) =>
                app.AddContainer("own", "{|OCI1004:ghcr.io:443/team/own|}", "1").WithImageRegistry("quay.io");
            static void Annotate(IResourceBuilder<ContainerResource> b) =>
                b.WithAnnotation(new ContainerImageAnnotation { Registry = "quay.io", Image = "{|OCI1001:minio/minio|}" });
            static void Update(ContainerImageAnnotation a) { a.Image = "keycloak/keycloak"; a.Tag = "{|OCI1002:latest|}"; }
            """);

        [Fact]
        public Task a_lost_tag() => OfStatements("""
            app.AddContainer("a", "img", "{|OCI1005:1.2|}").WithImage("other");
            app.AddContainer("b", "img").WithImageTag("{|OCI1005:1.2|}").WithImage("other");
            app.AddRedis("c").WithImage("{|OCI1005:valkey/valkey|}");
            app.AddPostgres("d").WithImageSHA256({|OCI1005:digest|}).WithImageTag("17");
            """);

        [Fact]
        public Task a_resource_that_nothing_completes() => OfMembers("""
            IResourceBuilder<ContainerResource> Add(IDistributedApplicationBuilder app) =>
                app.AddContainer("a", "{|OCI1001:team/a|}").WithEnvironment("A", "b");
            ContainerResource Made(IDistributedApplicationBuilder app) => app.AddContainer("a", "{|OCI1001:team/a|}").Resource;
            """);

        [Fact]
        public Task an_image_in_a_branch_of_the_host() => OfStatements("""
            if (!flag) { app.AddContainer("jaeger", $"{|OCI1001:{registry}/jaegertracing/all-in-one|}").WithEnvironment("COLLECTOR", "true"); }
            else app.AddContainer("zipkin", registry + "{|OCI1001:/openzipkin/zipkin|}");
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task an_app_host_that_pins() => OfProgram("""
            using Aspire.Hosting;
            var builder = DistributedApplication.CreateBuilder(args);
            var tag = args.Length > 0 ? args[0] : "1.0";
            var redis = builder.AddRedis("redis");
            var postgres = builder.AddPostgres("postgres").WithImage("pgvector/pgvector", "pg17").WithPgAdmin();
            builder.AddPostgres("timescale").WithImage("timescale/timescaledb").WithImageTag("2.17.2-pg17");
            builder.AddContainer("mongo", "mongo", "8.0").WithEnvironment("IMAGE", "mongo").WaitFor(redis);
            builder.AddContainer("web", "team/web", tag);
            builder.AddContainer("api", "team/api:" + tag);
            builder.AddContainer("own", "registry.example:5000/team/own", $"build-{tag}");
            builder.AddContainer("mirrored", "team/own", $"build-{tag}").WithImageRegistry("registry.example:5000");
            builder.AddContainer("digest", "nginx").WithImageSHA256(args[1]);
            builder.AddDockerfile("built", "../src", "Dockerfile").WithImage("shop/built").WithEnvironment("BASE", "alpine");
            builder.AddContainer("local", "shop/local").WithDockerfile("../src");
            builder.Build().Run();
            """);

        [Fact]
        public Task names_and_arguments_of_resources() => OfStatements("""
            var redis = app.AddRedis("redis"); var pg = app.AddPostgres("postgres"); pg.AddDatabase("mysql");
            redis.WithEnvironment("REDIS_IMAGE", "redis").WithEnvironment("Container__Image", "team/app").WithBindMount("redis/data", "/data");
            app.AddContainer("redis", "redis:7.4").WithEnvironment("HOST", "redis").WaitFor(pg);
            Use(redis.Resource.Name == "redis" ? "redis/redis-stack" : "valkey/valkey");
            app.AddResource(new ContainerResource("nginx")); app.AddResource(new ExecutableResource("web", "npm", "../web"));
            Use(new ExecutableResource("docker", "docker", "run redis"));
            """);

        [Fact]
        public Task a_resource_that_others_complete() => OfMembers("""
            void Chosen(IDistributedApplicationBuilder app, bool own) { var c = own ? app.AddContainer("a", "team/a") : app.AddContainer("a", "team/b");
                c.WithImageTag("1"); }
            void Pinned(IDistributedApplicationBuilder app, IDictionary<string,
                string> tags) { foreach (var (name, tag) in tags) app.AddContainer(name, "team/" + name, tag); }
            void Configured(IDistributedApplicationBuilder app,
                Action<IResourceBuilder<ContainerResource>> configure) { var c = app.AddContainer("b", "team/b"); configure(c); }
            void Listed(IDistributedApplicationBuilder app) { var all = new List<IResourceBuilder<ContainerResource>> { app.AddContainer("c", "team/c") };
                all.ForEach(c => c.WithImageTag("1")); }
            IResourceBuilder<ContainerResource> With(IResourceBuilder<ContainerResource> b, string tag) => b.WithImage("team/d").WithImageTag(tag);
            """);

        [Fact]
        public Task code_that_only_mentions_an_annotation() => OfMembers("""
            bool A(ContainerImageAnnotation a) => a.Image == "redis" && a.Tag is not "latest" && a.Registry != "docker.io";
            string B(ContainerImageAnnotation a) => $"{a.Registry}/{a.Image}:{a.Tag ?? "latest"}";
            ContainerImageAnnotation C(string image) => new() { Image = image, Tag = "1", SHA256 = null };
            """);
    }
}
