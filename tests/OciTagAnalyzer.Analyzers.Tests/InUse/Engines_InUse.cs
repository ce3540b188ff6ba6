using static OciTagAnalyzer.Analyzers.Tests.Source.SourceTest;

namespace OciTagAnalyzer.Analyzers.Tests.InUse;

/// <summary>Typical code with Docker.DotNet and KubernetesClient.</summary>
public sealed class Engines_InUse
{
    public sealed class Reports
    {
        [Fact]
        public Task images_that_an_engine_pulls_and_runs() => OfFile("""
            using System;
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using Docker.DotNet;
            using Docker.DotNet.Models;
            sealed class Runner(IDockerClient client)
            {
                object OfHexLetters() => new CreateContainerParameters { Image = "{|OCI1001:deadbeef|}" };
                const string Sql = "{|OCI1001:mcr.microsoft.com/mssql/server|}";
                static readonly Dictionary<string, string> Labels = new() { ["image"] = "redis" };
                public async Task<string> StartAsync(string registry)
                {
                    await client.Images.CreateImageAsync(new ImagesCreateParameters { FromImage = "postgres", Tag = "{|OCI1002:latest|}" }, new AuthConfig(),
                        new Progress<JSONMessage>());
                    await client.Images.CreateImageAsync(new ImagesCreateParameters { FromImage = Sql }, null,
                        new Progress<JSONMessage>(m => Console.WriteLine(m.Status)));
                    await client.Images.CreateImageAsync(new() { FromImage = $"{|OCI1001:{registry}/team/worker|}", Platform = "linux/amd64" }, null, null);
                    await client.Images.CreateImageAsync(new() { FromImage = "{|OCI1002:busybox:latest|}" }, null, null);
                    var created = await client.Containers.CreateContainerAsync(new CreateContainerParameters
                    {
                        Image = "{|OCI1002:postgres:latest|}",
                        Name = "postgres",
                        Hostname = "postgres",
                        Env = new List<string> { "IMAGE=postgres" },
                        Labels = Labels,
                        HostConfig = new HostConfig { NetworkMode = "redis", Binds = ["postgres:/var/lib/postgresql"] },
                    });
                    var parameters = new CreateContainerParameters(new ContainerConfig { Image = "{|OCI1001:nginx|}", Cmd = ["nginx", "-g", "daemon off;"] });
                    parameters.Image = "{|OCI1001:httpd|}";
                    return created.ID ?? (await client.Containers.CreateContainerAsync(parameters)).ID;
                }
            }
            """);

        [Fact]
        public Task images_of_a_swarm() => OfStatements("""
            var spec = new ServiceSpec { Name = "web",
                TaskTemplate = new TaskSpec { ContainerSpec = new ContainerSpec { Image = "{|OCI1001:nginx|}", Hostname = "web" } } };
            var other = new ServiceSpec { TaskTemplate = new TaskSpec { ContainerSpec = new ContainerSpec() } };
            other.TaskTemplate.ContainerSpec.Image = "{|OCI1002:nginx:latest|}";
            """);

        [Fact]
        public Task images_of_a_cluster() => OfFile("""
            using System.Collections.Generic;
            using k8s.Models;
            static class Manifests
            {
                const string Image = "{|OCI1001:mikenye/youtube-dl|}";
                static V1Deployment Deployment(string name, string registry) => new()
                {
                    ApiVersion = "apps/v1",
                    Kind = "Deployment",
                    Metadata = new V1ObjectMeta { Name = "nginx", NamespaceProperty = "redis", Labels = new Dictionary<string,
                        string> { ["app"] = "nginx", ["image"] = "nginx" } },
                    Spec = new V1DeploymentSpec
                    {
                        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "nginx" } },
                        Template = new V1PodTemplateSpec
                        {
                            Spec = new V1PodSpec
                            {
                                ServiceAccountName = "nginx",
                                InitContainers = new List<V1Container> { new() { Name = "wait", Image = "{|OCI1001:busybox|}",
                                    Command = ["sh", "-c", "until nslookup redis; do sleep 2; done"] } },
                                Containers = new V1Container[]
                                {
                                    new() { Name = name, Image = Image, ImagePullPolicy = "Always" },
                                    new() { Name = "side", Image = $"{|OCI1002:{registry}/envoy:latest|}" },
                                    new() { Name = "redis", Image = "redis:7" },
                                },
                            },
                        },
                    },
                };
                static V1Container Of(string distribution) =>
                    new() { Name = "ros", Image = distribution == "humble" ? $"ros:{distribution}-ros-core" : "{|OCI1001:ros|}" };
                static V1Job Patch(V1Job job) { job.Spec.Template.Spec.Containers[0].Image = "{|OCI1001:perl|}"; job.Metadata.Name = "perl"; return job; }
                static void All(V1PodSpec pod) { foreach (var c in pod.Containers) { c.Image ??= "{|OCI1001:alpine|}"; c.Name ??= "alpine"; } }
                static V1Volume Model() => new() { Name = "model", Image = new V1ImageVolumeSource { Reference = "{|OCI1001:quay.io/models/llama|}" } };
            }
            """);

        [Fact]
        public Task images_that_are_added_to_a_list() => OfStatements("""
            var pod = new V1PodSpec { Containers = [] };
            pod.Containers.Add(new V1Container { Image = "{|OCI1001:fluent/fluent-bit|}", Name = "log" });
            pod.EphemeralContainers = [new V1EphemeralContainer { Name = "debug", Image = "{|OCI1001:nicolaka/netshoot|}" }];
            pod.Containers.Insert(0, new() { Name = "first", Image = $"{|OCI1002:{registry}/first:latest|}" });
            var set = new V1StatefulSetSpec { Template =
                new() { Spec = new() { Containers = [new() { Name = "db", Image = flag ? "mongo:8" : "{|OCI1001:mongo|}" }] } } };
            Use(new[] { "a", "b" }.Select(n => new V1Container { Name = n, Image = "team/" + "{|OCI1001:worker|}" }));
            """);
    }

    public sealed class Ignores
    {
        [Fact]
        public Task images_that_are_pinned_here_or_elsewhere() => OfMembers("""
            Task A(IDockerClient c, string repository, string tag) => c.Images.CreateImageAsync(new() { FromImage = repository, Tag = tag }, null, null);
            Task B(IDockerClient c) => c.Images.CreateImageAsync(new() { FromImage = "mcr.microsoft.com/dotnet/sdk", Tag = "9.0" }, null, null);
            Task C(IDockerClient c, string image)
            {
                var slash = image.LastIndexOf('/'); var colon = image.IndexOf(':', slash + 1);
                var (name, tag) = colon >= 0 ? (image[..colon], image[(colon + 1)..]) : (image, "latest");
                return c.Images.CreateImageAsync(new() { FromImage = name, Tag = tag }, null, null);
            }
            object D(string id) => new CreateContainerParameters { Image = id, Name = "redis" };
            object E() => new CreateContainerParameters { Image = "a1b2c3d4e5f6" };
            object E2() => new CreateContainerParameters { Image = "a1b2c3d4" };
            object F(V1Container c, string tag) { c.Image = $"team/app:{tag}"; return c; }
            object G(IDictionary<string, string> images) => new V1Container { Image = images["redis"] };
            object H(CreateContainerParameters p, Func<string, string> resolve) { p.Image = resolve("redis"); return p; }
            """);

        [Fact]
        public Task queries_of_an_engine() => OfStatements("""
            await docker.Images.ListImagesAsync(new ImagesListParameters { Filters = new Dictionary<string, IDictionary<string,
                bool>> { ["reference"] = new Dictionary<string, bool> { ["redis"] = true } } });
            await docker.Images.InspectImageAsync("redis"); await docker.Images.DeleteImageAsync("team/app", new ImageDeleteParameters { Force = true });
            await docker.Images.TagImageAsync("team/app", new ImageTagParameters { RepositoryName = "registry.example/team/app", Tag = "latest" });
            await docker.Images.PushImageAsync("registry.example/team/app", new ImagePushParameters { Tag = "latest" },
                new AuthConfig { ServerAddress = "docker.io" }, null);
            await docker.Containers.StopContainerAsync("redis", new ContainerStopParameters()); await docker.Containers.RemoveContainerAsync("nginx", new());
            await docker.Volumes.CreateAsync(new VolumesCreateParameters { Name = "postgres", Driver = "local" });
            await docker.Networks.CreateNetworkAsync(new NetworksCreateParameters { Name = "redis", Labels = new Dictionary<string,
                string> { ["app"] = "nginx" } });
            Use(new ContainersListParameters { All = true }); Use(new ContainerListResponse { Image = "redis", Names = ["/redis"] });
            Use(new ImageBuildParameters { Tags = ["team/app"], Dockerfile = "Dockerfile", Target = "base" });
            Use(new CommitContainerChangesParameters { RepositoryName = "team/app", Tag = "latest" });
            Use(new ImagesCreateParameters { FromSrc = "https://example.com/alpine.tar", Repo = "alpine", Tag = "latest" });
            """);

        [Fact]
        public Task names_in_a_cluster() => OfStatements("""
            Use(new V1Service { Metadata = new() { Name = "redis" },
                Spec = new() { Selector = new Dictionary<string, string> { ["app"] = "redis" }, ExternalName = "redis.example.com" } });
            Use(new V1Namespace { Metadata = new() { Name = "nginx", Annotations = new Dictionary<string, string> { ["image"] = "nginx" } } });
            Use(new V1Secret { Type = "kubernetes.io/dockerconfigjson", StringData = new Dictionary<string, string> { ["image"] = "team/app" } });
            Use(new V1ConfigMap { Data = new Dictionary<string, string> { ["image"] = "postgres" } });
            Use(new V1LocalObjectReference { Name = "ghcr" }); Use(new V1ContainerImage { Names = ["redis"] });
            Use(new V1Container { Name = "redis", Image = "redis:7", Args = ["redis-server"], Env = [new V1EnvVar { Name = "BASE_IMAGE", Value = "alpine" }] });
            Use(new V1ContainerStatus { Name = "redis", Image = "redis", ImageID = "docker-pullable://redis" });
            Use(new V1RuntimeClass { Handler = "nginx" }); Use(new V1PersistentVolumeClaim { Metadata = new() { Name = "postgres" } });
            """);

        [Fact]
        public Task comparisons_and_lookups() => OfMembers("""
            bool A(ContainerListResponse c) => c.Image == "redis" || c.Image.StartsWith("redis:") || c.Names.Contains("/redis") ||
                c.Labels.ContainsKey("nginx");
            V1Container B(V1PodSpec p) => p.Containers.First(c => c.Image.EndsWith("/app") || string.Equals(c.Name, "nginx", StringComparison.Ordinal));
            bool C(ImagesListResponse i) => i.RepoTags?.Contains("redis:latest") == true || i.RepoTags?.Any(t => t is "nginx" or "alpine") == true;
            int D(V1Container c) => c.Image switch { "redis" => 6379, "postgres" => 5432, _ => 0 };
            """);
    }
}
