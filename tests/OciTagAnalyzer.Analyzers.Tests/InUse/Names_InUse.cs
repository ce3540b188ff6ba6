using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.InUse;

/// <summary>Projects with custom helpers and detection by names.</summary>
public sealed class Names_InUse
{
    static Task Of(string code) => OfFilesUnder("oci_tag.detection = names", code);

    public sealed class Reports
    {
        [Fact]
        public Task custom_deployments() => Of("""
            namespace Shop.Deployment.Kubernetes
            {
                public sealed class PodTemplate { public string Name { get; set; } public string Image { get; set; }
                    public string ContainerImage { get; init; } = "{|OCI1001:nginx|}"; }
                public sealed record SidecarSpec(string Name, string ContainerImage);
                public interface IContainerEngine { void Pull(string imageName); object Run(string image, string name, params string[] args); }
                sealed class Rollout(IContainerEngine engine)
                {
                    void All(string registry, bool canary)
                    {
                        engine.Pull("{|OCI1001:redis|}");
                        engine.Pull(imageName: "{|OCI1002:ghcr.io/shop/web:latest|}");
                        engine.Run("{|OCI1001:postgres|}", "postgres", "postgres", "-c", "fsync=off");
                        engine.Run(canary ? "{|OCI1001:ghcr.io/shop/canary|}" : "ghcr.io/shop/web:1", "web");
                        engine.Run($"{|OCI1001:{registry}/shop/worker|}", "worker");
                        var pod = new PodTemplate { Name = "nginx", Image = "{|OCI1001:quay.io/shop/proxy|}",
                            ContainerImage = "{|OCI1001:mcr.microsoft.com/dotnet/aspnet|}" };
                        var other = new PodTemplate();
                        other.Image = "{|OCI1001:httpd|}";
                        _ = new SidecarSpec("envoy", "{|OCI1001:envoyproxy/envoy|}");
                    }
                }
            }
            """);

        [Fact]
        public Task custom_settings_and_helpers() => Of("""
            using System.Threading.Tasks;
            namespace Shop.Infrastructure
            {
                public sealed class DockerSettings { public string BaseImage { get; set; } = "{|OCI1001:alpine|}"; public string DockerImage { get; set; }
                    public string Registry { get; set; } = "docker.io"; }
                public static class ContainerTool
                {
                    public static Task PullAsync(string imageName, int retries = 3) => Task.CompletedTask;
                    public static Task StartAsync(string name, string image) => Task.CompletedTask;
                }
                static class Setup
                {
                    static async Task All(DockerSettings settings)
                    {
                        settings.DockerImage = "{|OCI1001:quay.io/shop/base|}";
                        settings.BaseImage = "{|OCI1002:debian:latest|}";
                        await ContainerTool.PullAsync("{|OCI1001:busybox|}", 5);
                        await ContainerTool.PullAsync(imageName: "{|OCI1001:traefik|}");
                        await ContainerTool.StartAsync("mysql", "{|OCI1001:mysql|}");
                        await ContainerTool.StartAsync(image: "{|OCI1001:mcr.microsoft.com/mssql/server|}", name: "sql");
                        await ContainerTool.StartAsync("redis", "redis:7");
                    }
                }
            }
            """);

        [Fact]
        public Task custom_builders_and_attributes() => Of("""
            namespace Shop.Testing.Docker
            {
                public sealed class ServiceBuilder { public ServiceBuilder UseDockerImage(string dockerImage) => this;
                    public ServiceBuilder WithBaseImage(string baseImage) => this; public ServiceBuilder WithAlias(string alias) => this; }
                static class Services
                {
                    const string Cache = "{|OCI1001:redis|}";
                    static object Make() => new ServiceBuilder().UseDockerImage(Cache).WithAlias("redis");
                    static object MakeOther() => new ServiceBuilder().WithBaseImage("{|OCI1001:mcr.microsoft.com/dotnet/sdk|}").WithAlias("nginx");
                    static object MakeThird() => new ServiceBuilder().UseDockerImage("{|OCI1002:docker.io/library/mongo:latest|}");
                }
            }
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task pictures_and_pages() => Of("""
            using System.Collections.Generic;
            namespace Shop.Web.Pages
            {
                public sealed class Card { public string Image { get; set; } public string ImageName { get; set; } public string Title { get; set; }
                    public string Icon { get; set; } }
                public sealed class Sprite(string image) { public string Image { get; } = image; public void Draw(string imageName) { } }
                static class Html { public static string Img(string image, string alt) => $"<img src=\"{image}\" alt=\"{alt}\">";
                    public static void Load(string imageName, int width) { } }
                sealed class Page
                {
                    readonly List<Card> cards = [new() { Image = "redis", ImageName = "node", Title = "postgres", Icon = "nginx" }];
                    void Show() { Html.Img("nginx", "redis"); Html.Load("python", 32); new Sprite("golang").Draw("ruby");
                        new Sprite("images/logo").Draw("docker/whale"); }
                }
            }
            namespace Shop.Graphics
            {
                public static class Image { public static object FromFile(string image) => image; public static object Load(string path) => path; }
                sealed class Editor { void Open() { Image.FromFile("ubuntu"); Image.Load("debian"); } }
            }
            """);

        [Fact]
        public Task values_beside_an_image() => Of("""
            namespace Shop.Deployment.Kubernetes
            {
                public sealed class Spec { public string Image { get; set; } public string Tag { get; set; } public string Name { get; set; }
                    public string Namespace { get; set; } public string ImagePullSecret { get; set; } public string ImagePullPolicy { get; set; } }
                public interface IEngine { void Run(string image, string tag); void Build(string image, string context); void Push(string image);
                    bool Exists(string image); void Remove(string image); void Rename(string containerName); void Join(string network); }
                sealed class Rollout(IEngine engine)
                {
                    void All(string version)
                    {
                        engine.Run("redis", "7"); engine.Run("redis", version); engine.Build("shop/web", "."); engine.Push("shop/web");
                        engine.Exists("redis"); engine.Remove("redis"); engine.Rename("redis"); engine.Join("nginx");
                        _ = new Spec { Image = "redis", Tag = "7", Name = "redis", Namespace = "nginx", ImagePullSecret = "docker",
                            ImagePullPolicy = "Always" };
                        engine.Run($"shop/{version}", version);
                        System.Console.WriteLine("redis"); throw new System.InvalidOperationException("docker.io/library/redis is gone");
                    }
                }
            }
            """);

        [Fact]
        public Task other_kinds_of_containers() => Of("""
            using System.Collections.Generic;
            namespace Shop.Containers
            {
                public sealed class ServiceCollection { public void Register(string container, string key) { } public void AddContainer(string name) { }
                    public object Resolve(string containerKey) => null; }
                public sealed class BlobContainer(string containerName) { public string Name => containerName; public void Upload(string blob) { }
                    public string ImageFormat { get; set; } public string ImageType { get; set; } }
                sealed class Subject
                {
                    static readonly Dictionary<string, string> aliases = new() { ["redis"] = "cache", ["image"] = "redis" };
                    void All(ServiceCollection services)
                    {
                        services.Register("redis", "postgres"); services.AddContainer("nginx"); services.Resolve("mongo");
                        new BlobContainer("redis") { ImageFormat = "png", ImageType = "image/png" }.Upload("nginx");
                        _ =
                            aliases["redis"] + nameof(Subject) + "https://hub.docker.com/r/library/redis" + "git@github.com:redis/redis.git" +
                            "/v2/library/redis/manifests" + "StackExchange.Redis";
                    }
                }
            }
            """);
    }
}
