using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.InUse;

/// <summary>Typical fixtures and tests with Testcontainers.</summary>
public sealed class Testcontainers_InUse
{
    public sealed class Reports
    {
        [Fact]
        public Task a_fixture_that_starts_its_container() => OfFile("""
            using System.Threading.Tasks;
            using DotNet.Testcontainers.Builders;
            using DotNet.Testcontainers.Containers;
            using Testcontainers.PostgreSql;
            using Testcontainers.Redis;
            public sealed class StoreFixture
            {
                private const string BrokerImage = "{|OCI1002:rabbitmq:latest|}";
                private static readonly string SearchImage = "{|OCI1001:docker.elastic.co/elasticsearch/elasticsearch|}";
                private readonly PostgreSqlContainer _postgres = new PostgreSqlBuilder("{|OCI1001:postgis/postgis|}").WithDatabase("store")
                    .WithUsername("postgres").Build();
                private readonly RedisContainer _redis = new RedisBuilder().WithImage("{|OCI1002:redis:latest|}").Build();
                private readonly IContainer _broker = new ContainerBuilder().WithImage(BrokerImage).WithPortBinding(5672, true).Build();
                private IContainer _search;
                public string ConnectionString => _postgres.GetConnectionString();
                public async Task InitializeAsync()
                {
                    _search = new ContainerBuilder()
                        .WithImage(SearchImage)
                        .WithWaitStrategy(Wait.ForUnixContainer().UntilHttpRequestIsSucceeded(r => r.ForPort(9200)))
                        .Build();
                    await Task.WhenAll(_postgres.StartAsync(), _redis.StartAsync(), _broker.StartAsync(), _search.StartAsync());
                }
            }
            """);

        [Fact]
        public Task a_helper_for_several_containers() => OfMembers("""
            enum Database { Postgres, MySql, Mongo }
            static IContainerOf Create(Database db) => db switch
            {
                Database.Postgres => new(new ContainerBuilder("{|OCI1001:postgres|}").Build()),
                Database.MySql => new(new ContainerBuilder("mysql:8.4").Build()),
                Database.Mongo => new(new ContainerBuilder($"mongo:{"{|OCI1002:latest|}"}").Build()),
                _ => throw new ArgumentOutOfRangeException(nameof(db)),
            };
            sealed record IContainerOf(object Value);
            static object Twice(int n) => Enumerable.Range(0, n).Select(i => new ContainerBuilder("{|OCI1001:busybox|}").WithName($"busybox-{i}").Build())
                .ToList();
            """);

        [Fact]
        public Task an_image_from_a_mirror() => OfMembers("""
            static readonly string Mirror = Environment.GetEnvironmentVariable("CONTAINER_REGISTRY") ?? "docker.io";
            const string Team = "registry.gitlab.example/team";
            object A() => new ContainerBuilder($"{|OCI1001:{Mirror}/library/redis|}").Build();
            object B() => new ContainerBuilder(Team + "{|OCI1001:/migrations|}").Build();
            object C(bool isArm) => new ContainerBuilder(isArm ? "{|OCI1001:arm64v8/postgres|}" : "amd64/postgres:17").Build();
            object D() => new ContainerBuilder(Environment.GetEnvironmentVariable("SEQ_IMAGE") ?? "{|OCI1002:datalust/seq:latest|}").Build();
            """);

        [Fact]
        public Task an_image_in_a_pattern() => OfMembers("""
            object A(string given) => new ContainerBuilder(given is { Length: > 0 } name ? name : "{|OCI1001:nginx|}").Build();
            object B(string given) { if (given is not { } name) { name = "redis:7"; } return new ContainerBuilder(name).Build(); }
            object C(string given) => new ContainerBuilder(string.IsNullOrEmpty(given) ? "{|OCI1001:alpine|}" : given).Build();
            """);

        [Fact]
        public Task a_builder_in_several_statements() => OfStatements("""
            var b = new ContainerBuilder().WithName("web");
            b = b.WithImage("{|OCI1001:nginx|}");
            b = b.WithPortBinding(8080, 80);
            if (flag) b = b.WithImage("{|OCI1001:nginxinc/nginx-unprivileged|}");
            await using var web = b.Build();
            Func<ContainerBuilder, ContainerBuilder> configure = c => c.WithImage("{|OCI1002:httpd:latest|}").WithCleanUp(true);
            await configure(new ContainerBuilder()).Build().StartAsync();
            try { await new ContainerBuilder("{|OCI1001:testcontainers/ryuk|}").Build().StartAsync(); } finally { Console.WriteLine("ryuk"); }
            """);

        [Fact]
        public Task invalid_references() => OfStatements("""
            builder.WithImage("{|OCI1004:MyOrg/Web:1.0|}");
            builder.WithImage("{|OCI1004:https://ghcr.io/team/app:1|}");
            builder.WithImage("{|OCI1004:redis:7 |}");
            builder.WithImage("{|OCI1004:team//app:1|}");
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task pinned_images() => OfMembers("""
            const string Version = "17.2";
            const string Image = $"postgres:{Version}";
            static class Images { public const string Redis = "redis:7.4-alpine"; public static string Of(string name, string version) => $"{name}:{version}"; }
            object A() => new PostgreSqlBuilder(Image).Build();
            object B() => new ContainerBuilder(Images.Redis).Build();
            object C() => new ContainerBuilder(Images.Of("mysql", "8")).Build();
            object D(System.Version v) => new ContainerBuilder($"mcr.microsoft.com/dotnet/aspnet:{v.Major}.{v.Minor}").Build();
            object E(int major) => new ContainerBuilder("mcr.microsoft.com/mssql/server:" + major + "-latest").Build();
            object F() => new ContainerBuilder("localhost:5000/shop/web:ci").Build();
            object G(string sha) => new ContainerBuilder("ghcr.io/team/app@sha256:" + sha).Build();
            """);

        [Fact]
        public Task other_names_of_a_container() => OfStatements("""
            new PostgreSqlBuilder("postgres:17").WithDatabase("postgres").WithUsername("postgres").WithPassword("postgres").WithHostname("postgres").Build();
            builder.WithNetworkAliases("redis", "cache").WithNetwork("nginx").WithLabel("org.opencontainers.image.base.name", "alpine");
            builder.WithEnvironment("IMAGE", "redis").WithEnvironment("POSTGRES_IMAGE", "postgres:latest").WithEntrypoint("redis-server")
                .WithCommand("nginx", "-g", "daemon off;");
            builder.WithVolumeMount("postgres", "/var/lib/postgres").WithBindMount("redis/conf", "/etc/redis").WithWorkingDirectory("/srv/nginx");
            builder.WithCreateParameterModifier(p => p.HostConfig.NetworkMode = "redis");
            Use($"Host=postgres;Port={port};Username=postgres"); Use("redis:6379,abortConnect=false"); Use("amqp://rabbitmq:5672");
            """);

        [Fact]
        public Task queries_of_images_and_containers() => OfMembers("""
            bool A(DotNet.Testcontainers.Containers.IContainer c) => c.Image.FullName.StartsWith("redis") || c.Image.Repository == "postgres";
            string B(IImage i) => i.Tag is "latest" ? nameof(PostgreSqlBuilder) : i.Registry ?? "docker.io";
            bool C(string image) => string.Equals(image, "nginx", StringComparison.Ordinal) || image.Contains("alpine") || image is "debian" or "ubuntu";
            void D(DotNet.Testcontainers.Containers.IContainer c) => System.Diagnostics.Debug.Assert(c.Name != "/redis", "The image redis was not found");
            """);

        [Fact]
        public Task images_that_the_test_builds() => OfStatements("""
            var built = new ImageFromDockerfileBuilder().WithName("shop/web").WithDockerfileDirectory("src").WithDockerfile("Dockerfile")
                .WithBuildArgument("BASE", "alpine").Build();
            await built.CreateAsync();
            builder.WithImage(built);
            builder.WithImage(built.FullName);
            """);

        [Fact]
        public Task tests_and_their_names() => OfFile("""
            using System;
            using System.Collections.Generic;
            [AttributeUsage(AttributeTargets.Method)] sealed class FactAttribute : Attribute { public string DisplayName { get; set; } }
            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)] sealed class TraitAttribute(string name,
                string value) : Attribute { public string Text => name + value; }
            [Trait("Container", "redis")]
            public sealed class RedisTests
            {
                public static IEnumerable<object[]> Images() { yield return new object[] { "postgres", "postgres:latest" }; }
                [Fact(DisplayName = "redis")] public void Starts_redis() => Assert.Equal("redis", Parse("redis:latest").Name);
                static (string Name, string Tag) Parse(string image) => image.Split(':') is [var n, var t] ? (n, t) : (image, "latest");
                static class Assert { public static void Equal(string a, string b) { if (a != b) throw new InvalidOperationException($"{a} is not {b}"); } }
            }
            """);
    }
}
