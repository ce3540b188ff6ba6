using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.InUse;

/// <summary>Typical forwarding members.</summary>
public sealed class Wrappers_InUse
{
    public sealed class Reports
    {
        [Fact]
        public Task local_functions_and_conditional_values() => OfMembers("""
            static void Together(bool old)
            {
                object Make(string image, string name) => new DotNet.Testcontainers.Builders.ContainerBuilder(image).WithName(name).Build();
                _ = Make("{|OCI1001:minio/minio|}", "minio");
                (string image, string name) = (old ? "postgres:9" : "{|OCI1001:postgres|}", "db");
                _ = new DotNet.Testcontainers.Builders.ContainerBuilder(image).WithName(name).Build();
            }
            """);

        [Fact]
        public Task fixtures_with_a_base_class() => OfFile("""
            using System;
            using System.Threading.Tasks;
            using DotNet.Testcontainers.Builders;
            using DotNet.Testcontainers.Containers;
            using Testcontainers.PostgreSql;
            abstract class ContainerFixture
            {
                readonly IContainer container;
                protected ContainerFixture(string image, int port, string name = null)
                {
                    ArgumentException.ThrowIfNullOrWhiteSpace(image);
                    container = new ContainerBuilder(image).WithName(name ?? Guid.NewGuid().ToString()).WithPortBinding(port, true).Build();
                }
                public Task InitializeAsync() => container.StartAsync();
            }
            sealed class RedisFixture() : ContainerFixture("{|OCI1001:redis|}", 6379, "redis");
            sealed class MongoFixture : ContainerFixture { const string Image = "{|OCI1002:mongo:latest|}"; public MongoFixture() : base(Image, 27017) { } }
            sealed class NatsFixture : ContainerFixture { public NatsFixture() : base(image: "nats:2.10", port: 4222, name: "nats") { } }
            class PostgresFixture(string image = "{|OCI1001:postgres|}")
            {
                readonly PostgreSqlContainer container = new PostgreSqlBuilder(image).WithDatabase("postgres").Build();
                public string ConnectionString => container.GetConnectionString();
            }
            sealed class VectorFixture() : PostgresFixture("{|OCI1001:pgvector/pgvector|}");
            """);

        [Fact]
        public Task helpers_and_extensions() => OfFile("""
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using Aspire.Hosting;
            using Aspire.Hosting.ApplicationModel;
            using Docker.DotNet;
            using Docker.DotNet.Models;
            using k8s.Models;
            static class Helpers
            {
                internal static V1Container Container(string name, string image, params string[] command) =>
                    new() { Name = name, Image = image, Command = command };
                internal static async Task PullAsync(this IDockerClient client,
                    string reference) { await client.Images.CreateImageAsync(new ImagesCreateParameters { FromImage = reference }, null, null)
                    .ConfigureAwait(false); }
                internal static void AddTool(this IDistributedApplicationBuilder app, string name, string image) { app.AddContainer(name, image)
                    .WithEnvironment("NAME", name); }
                internal static V1Container FromTeam(string image) => new() { Image = $"registry.example/team/{image}" };
            }
            class Subject
            {
                static readonly string Side = "{|OCI1001:envoyproxy/envoy|}";
                async Task Run(IDockerClient client, IDistributedApplicationBuilder app, bool dev)
                {
                    var pod = new V1PodSpec { Containers = [Helpers.Container("redis", "{|OCI1001:redis|}", "redis-server"), Helpers.Container("envoy", Side),
                        Helpers.FromTeam("{|OCI1001:web|}")] };
                    await client.PullAsync("{|OCI1002:busybox:latest|}");
                    await Helpers.PullAsync(client, reference: dev ? "{|OCI1001:alpine|}" : "alpine:3.20");
                    app.AddTool("mail", "{|OCI1001:axllent/mailpit|}"); app.AddTool("redis", "redis:7");
                    Use(pod, Local("{|OCI1001:fluent/fluent-bit|}"));
                    V1Container Local(string image) => new() { Image = image, Name = "local" };
                }
                void Use(params object[] all) { }
            }
            """);

        [Fact]
        public Task options_and_records() => OfFile("""
            using System.Collections.Generic;
            using DotNet.Testcontainers.Builders;
            sealed class Settings { public string Image { get; set; } = "{|OCI1001:redis|}"; public string Name { get; set; } = "redis";
                public string Network { get; init; } = "nginx"; }
            sealed record Service(string Name, string Image, int Port)
            {
                public object Start() => new ContainerBuilder(Image).WithName(Name).WithNetwork(Name).WithPortBinding(Port).Build();
            }
            static class Program
            {
                static readonly List<Service> all = [new("cache", "{|OCI1001:valkey/valkey|}", 6379), new("db", "postgres:17", 5432),
                    new(Name: "mail", Port: 25, Image: "{|OCI1002:mailhog/mailhog:latest|}")];
                static object Start(Settings settings) => new ContainerBuilder(settings.Image).WithName(settings.Name).Build();
                static void Main()
                {
                    Start(new Settings { Image = "{|OCI1001:nginx|}", Name = "nginx" });
                    var settings = new Settings(); settings.Image = "{|OCI1001:httpd|}"; Start(settings);
                    foreach (var service in all) service.Start();
                    var other = all[0] with { Image = "{|OCI1001:memcached|}", Name = "memcached" }; other.Start();
                }
            }
            """);

        [Fact]
        public Task properties_in_a_pattern() => OfMembers("""
            sealed class Settings { public string Image { get; set; } public string Other { get; set; } }
            object A(Settings s) => s is { Image: { } image } ? new ContainerBuilder(image) : null;
            object B(Settings s) { if (s is not { Other: not null }) throw new ArgumentException("No image"); return new ContainerBuilder(s.Other); }
            void Run() { A(new() { Image = "{|OCI1001:redis|}" }); B(new() { Other = "{|OCI1001:mysql|}" }); }
            """);

        [Fact]
        public Task values_after_a_guard() => OfMembers("""
            object A(string image) { if (image is not { } given) throw new ArgumentNullException(nameof(image)); return new ContainerBuilder(given).Build(); }
            object B(string image) => image is { } given ? new ContainerBuilder(given).Build() : null;
            object C(string image) { var (name, used) = ("c", image); return new ContainerBuilder(used).WithName(name).Build(); }
            object D(string image) { try { return new ContainerBuilder(image ?? throw new ArgumentNullException(nameof(image))); }
                catch (Exception e) { throw new InvalidOperationException("Cannot start " + image, e); } }
            void Run() { A("{|OCI1001:redis|}"); B("{|OCI1001:mysql|}"); C("{|OCI1001:mongo|}"); D("{|OCI1001:nginx|}"); }
            """);

        [Fact]
        public Task a_delegate_that_contains_a_lambda() => OfFile("""
            using DotNet.Testcontainers.Builders;
            class Subject
            {
                delegate object Creator(string image);
                readonly Creator make = image => new ContainerBuilder(image).Build();
                void Make() => make("{|OCI1001:redis|}");
            }
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task members_for_other_values() => OfMembers("""
            object Start(string name, string image, string tag) => new ContainerBuilder($"{image}:{tag}").WithName(name).Build();
            object Named(string name) => new ContainerBuilder("redis:7").WithName(name).WithHostname(name).WithNetworkAliases(name).WithLabel("app", name)
                .WithEnvironment("IMAGE", name).Build();
            object Version(string version) => new ContainerBuilder("postgres:" + version).Build();
            V1Container Container(string name) => new() { Name = name, Image = "team/" + name + ":1" };
            object Known(string key) => new ContainerBuilder(images[key]).Build();
            static readonly Dictionary<string, string> images = new() { ["redis"] = "redis:7", ["nginx"] = "nginx:1" };
            object Built(string folder) => new ImageFromDockerfileBuilder().WithDockerfileDirectory(folder).WithName(folder).Build();
            void Log(string image) => Console.WriteLine($"Pulling {image}");
            bool Has(V1PodSpec pod, string image) => pod.Containers.Any(c => c.Image == image);
            string Tagged(string image) => image.Contains(':') ? image : image + ":7";
            object Completed(string image) => new ContainerBuilder(Tagged(image)).Build();
            void Run(V1PodSpec pod)
            {
                Start("redis", "redis", "7"); Named("redis"); Version("alpine"); Container("nginx"); Known("redis"); Built("docker"); Log("redis");
                Has(pod, "nginx"); Tagged("redis"); Completed("redis");
            }
            """);

        [Fact]
        public Task members_that_inspect_their_values() => OfMembers("""
            object A(string image) { if (!image.Contains(':')) image += ":7"; return new ContainerBuilder(image).Build(); }
            object B(string image) { var used = image.IndexOf(':') < 0 ? $"{image}:7" : image; return new ContainerBuilder(used).Build(); }
            object C(string image) => new ContainerBuilder(image switch { "redis" => "redis:7", "mysql" => "mysql:9", var other => other }).Build();
            object D(string image) => image is "redis" or "mysql" ? new ContainerBuilder(image + ":7") : new ContainerBuilder(image);
            object E(string image) { var reference = image; if (Environment.GetEnvironmentVariable("TAG") is { } tag) reference += ":" + tag;
                return new ContainerBuilder(reference); }
            object F(IDistributedApplicationBuilder app, string image) { var c = app.AddContainer("f", image); c.WithImageTag("7"); return c; }
            object G(string image) => new ContainerBuilder(image.Replace("redis", "redis:7")).Build();
            object H(string image) => new ContainerBuilder(string.Format("{0}:7", image)).Build();
            object I(string image) => new ContainerBuilder(Map(image)).Build();
            static string Map(string image) => image + ":7";
            void Run(IDistributedApplicationBuilder app) { A("redis"); B("redis"); C("redis"); D("redis"); E("redis"); F(app, "redis"); G("redis");
                H("redis"); I("redis"); }
            """);

        [Fact]
        public Task properties_that_a_pattern_inspects() => OfMembers("""
            sealed class Settings { public string Image { get; set; } public string Other { get; set; } public string Third { get; set; } }
            object A(Settings s) => s is { Image: "redis" } ? new ContainerBuilder("redis:7") : new ContainerBuilder(s.Image);
            object B(Settings s) => s switch { { Other: "mysql" or "mongo" } => new ContainerBuilder(s.Other + ":8"), _ => new ContainerBuilder(s.Other) };
            object C(Settings s) => s is { Third: { Length: > 0 } image } ? new ContainerBuilder(image.Contains(':') ? image : image + ":7") : null;
            void Run() { A(new() { Image = "redis" }); B(new() { Other = "mysql" }); C(new() { Third = "nginx" }); }
            """);

        [Fact]
        public Task members_that_other_types_override() => OfFile("""
            using DotNet.Testcontainers.Builders;
            interface IStarter { object Start(string image); }
            sealed class Starter : IStarter { public object Start(string image) => new ContainerBuilder(image).Build(); }
            sealed class Completing : IStarter { public object Start(string image) => new ContainerBuilder(image + ":7").Build(); }
            class Base { protected virtual object Create(string image) => new ContainerBuilder(image).Build(); protected virtual string Image => "redis"; }
            class Derived : Base { protected override object Create(string image) => base.Create(image + ":7"); object All() => Create("redis"); }
            class Subject
            {
                void Run(IStarter any, System.Func<string, object> start, dynamic late) { any.Start("redis"); start("redis"); late.Start("redis"); }
            }
            """);
    }
}
