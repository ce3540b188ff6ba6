// Stubs of the parts of Aspire that the sink table contains.
#nullable enable

using System;
using System.Threading.Tasks;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting
{
    public interface IDistributedApplicationBuilder
    {
        IResourceBuilder<T> AddResource<T>(T resource) where T : IResource;

        DistributedApplication Build();
    }

    public sealed class DistributedApplication
    {
        public static IDistributedApplicationBuilder CreateBuilder(string[] args) => throw null!;

        public void Run() => throw null!;
    }

    public static class ContainerResourceBuilderExtensions
    {
        public static IResourceBuilder<ContainerResource> AddContainer(this IDistributedApplicationBuilder builder, string name, string image) => throw null!;

        public static IResourceBuilder<ContainerResource> AddContainer(this IDistributedApplicationBuilder builder, string name, string image, string tag) =>
            throw null!;

        public static IResourceBuilder<T> WithImage<T>(this IResourceBuilder<T> builder, string image, string? tag = null) where T : ContainerResource =>
            throw null!;

        public static IResourceBuilder<T> WithImageTag<T>(this IResourceBuilder<T> builder, string tag) where T : ContainerResource => throw null!;

        public static IResourceBuilder<T> WithImageSHA256<T>(this IResourceBuilder<T> builder, string sha256) where T : ContainerResource => throw null!;

        public static IResourceBuilder<T> WithImageRegistry<T>(this IResourceBuilder<T> builder, string? registry) where T : ContainerResource => throw null!;

        public static IResourceBuilder<T> WithBindMount<T>(this IResourceBuilder<T> builder, string source, string target, bool isReadOnly = false)
            where T : ContainerResource => throw null!;

        public static IResourceBuilder<ContainerResource> AddDockerfile(
            this IDistributedApplicationBuilder builder, string name, string contextPath, string? dockerfilePath = null, string? stage = null) => throw null!;

        public static IResourceBuilder<ContainerResource> AddDockerfileBuilder(this IDistributedApplicationBuilder builder, string name, string contextPath,
            Func<DockerfileBuilderCallbackContext, Task> callback, string? stage = null) => throw null!;

        public static IResourceBuilder<ContainerResource> AddDockerfileFactory(this IDistributedApplicationBuilder builder, string name, string contextPath,
            Func<DockerfileFactoryContext, string> dockerfileFactory, string? stage = null) => throw null!;

        public static IResourceBuilder<ContainerResource> AddDockerfileFactory(this IDistributedApplicationBuilder builder, string name, string contextPath,
            Func<DockerfileFactoryContext, Task<string>> dockerfileFactory, string? stage = null) => throw null!;

        public static IResourceBuilder<T> WithBuildArg<T>(this IResourceBuilder<T> builder, string name, object value) where T : ContainerResource =>
            throw null!;

        public static IResourceBuilder<T> WithDockerfile<T>(this IResourceBuilder<T> builder, string contextPath, string? dockerfilePath = null,
            string? stage = null) where T : ContainerResource => throw null!;

        public static IResourceBuilder<T> WithContainerBuildOptions<T>(
            this IResourceBuilder<T> builder, Action<ContainerBuildOptionsCallbackContext> callback) where T : IResource => throw null!;

        public static IResourceBuilder<T> WithDockerfileBuilder<T>(this IResourceBuilder<T> builder, string contextPath,
            Func<DockerfileBuilderCallbackContext, Task> callback, string? stage = null) where T : ContainerResource => throw null!;

        public static IResourceBuilder<T> WithDockerfileFactory<T>(this IResourceBuilder<T> builder, string contextPath,
            Func<DockerfileFactoryContext, string> dockerfileFactory, string? stage = null) where T : ContainerResource => throw null!;

        public static IResourceBuilder<T> WithDockerfileBaseImage<T>(
            this IResourceBuilder<T> builder, string? buildImage = null, string? runtimeImage = null) where T : IResource => throw null!;
    }

    public static class ExecutableResourceBuilderExtensions
    {
        public static IResourceBuilder<ExecutableResource> AddExecutable(
            this IDistributedApplicationBuilder builder, string name, string command, string workingDirectory) => throw null!;

        public static IResourceBuilder<T> PublishAsDockerFile<T>(
            this IResourceBuilder<T> builder, Action<IResourceBuilder<ContainerResource>>? configure = null) where T : ExecutableResource => throw null!;
    }

    public static class ProjectResourceBuilderExtensions
    {
        public static IResourceBuilder<T> PublishAsDockerFile<T>(
            this IResourceBuilder<T> builder, Action<IResourceBuilder<ContainerResource>>? configure = null) where T : ProjectResource => throw null!;
    }

    public static class ResourceBuilderExtensions
    {
        public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, string? value) where T : IResource => throw null!;

        public static IResourceBuilder<T> WithRemoteImageName<T>(this IResourceBuilder<T> builder, string remoteImageName) where T : IResource => throw null!;

        public static IResourceBuilder<T> WaitFor<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency) where T : IResource =>
            throw null!;

        public static IResourceBuilder<T> WithRemoteImageTag<T>(this IResourceBuilder<T> builder, string remoteImageTag) where T : IResource => throw null!;
    }
}

namespace Aspire.Hosting.ApplicationModel
{
    public interface IResource
    {
        string Name { get; }
    }

    public interface IResourceAnnotation
    {
    }

    public interface IResourceBuilder<out T> where T : IResource
    {
        T Resource { get; }

        IDistributedApplicationBuilder ApplicationBuilder { get; }

        IResourceBuilder<T> WithAnnotation<TAnnotation>(TAnnotation annotation) where TAnnotation : IResourceAnnotation;
    }

    public sealed class ResourceAnnotationCollection : System.Collections.ObjectModel.Collection<IResourceAnnotation>
    {
    }

    public abstract class Resource : IResource
    {
        protected Resource(string name) => Name = name;

        public string Name { get; }

        public ResourceAnnotationCollection Annotations { get; } = new();
    }

    public class ContainerResource : Resource
    {
        public ContainerResource(string name, string? entrypoint = null) : base(name) => _ = entrypoint;
    }

    public class ProjectResource : Resource
    {
        public ProjectResource(string name) : base(name)
        {
        }
    }

    public class ExecutableResource : Resource
    {
        public ExecutableResource(string name, string command, string workingDirectory) : base(name) => _ = command + workingDirectory;
    }

    public sealed class ContainerImageAnnotation : IResourceAnnotation
    {
        public string? Registry { get; set; }

        public required string Image { get; set; }

        public string? Tag { get; set; }

        public string? SHA256 { get; set; }
    }

    public sealed class DockerfileBaseImageAnnotation : IResourceAnnotation
    {
        public string? BuildImage { get; set; }

        public string? RuntimeImage { get; set; }
    }

    public sealed class DockerfileBuilderCallbackContext
    {
        public Docker.DockerfileBuilder Builder => throw null!;
    }

    public sealed class DockerfileFactoryContext
    {
    }

    public sealed class ContainerBuildOptionsCallbackContext
    {
        public string? LocalImageName { get; set; }

        public string? LocalImageTag { get; set; }
    }
}

namespace Aspire.Hosting.ApplicationModel.Docker
{
    public class DockerfileBuilder
    {
        public DockerfileStage From(string image) => throw null!;

        public DockerfileStage From(string image, string stageName) => throw null!;
    }

    public class DockerfileStage
    {
        public DockerfileStage(string? stageName, string imageReference) => StageName = stageName ?? imageReference;

        public string? StageName { get; }

        public DockerfileStage Run(string command) => throw null!;

        public DockerfileStage CopyFrom(string from, string source, string destination) => throw null!;

        public DockerfileStage CopyFrom(string stage, string source, string destination, string chown) => throw null!;

        public DockerfileStage RunWithMounts(string command, params string[] mounts) => throw null!;
    }
}
