#nullable enable

using System;
using System.Threading;
using System.Threading.Tasks;

namespace FluentDocker.Builders
{
    public interface IContainerBuilder
    {
        IContainerBuilder UseImage(string image);
    }

    // Here the image is one that is built from a Dockerfile.
    public interface IBuilder
    {
        IBuilder UseImage(string imageName, Action<DockerfileBuilder> configure);

        IBuilder UseContainer(Action<IContainerBuilder> configure);
    }

    public class Builder
    {
        public Builder UseImage(string imageName, Action<DockerfileBuilder> configure) => throw null!;
    }

    public class DockerApiFluentBuilder
    {
        public DockerApiFluentBuilder UseImage(string imageName, Action<DockerfileBuilder> configure) => throw null!;
    }

    public class DockerCliFluentBuilder
    {
        public DockerCliFluentBuilder UseImage(string imageName, Action<DockerfileBuilder> configure) => throw null!;
    }

    public class PodmanCliFluentBuilder
    {
        public PodmanCliFluentBuilder UseImage(string imageName, Action<DockerfileBuilder> configure) => throw null!;
    }

    public sealed class DockerfileBuilder
    {
        public DockerfileBuilder From(string imageAndTag, string? asName = null, string? platform = null) => throw null!;

        public DockerfileBuilder UseParent(string from) => throw null!;
    }

    public interface IImageBuilder
    {
        IImageBuilder From(string imageAndTag);

        IImageBuilder From(string imageAndTag, string asName);
    }

    public sealed class ImageBuilder
    {
        public ImageBuilder From(string? imageAndTag = null) => throw null!;

        public ImageBuilder From(string imageAndTag, string asName) => throw null!;
    }
}

namespace FluentDocker.Drivers
{
    public class DriverContext
    {
    }

    public interface IImageDriver
    {
        Task<object> PullAsync(
            DriverContext context, string image, string tag = "latest", IProgress<object>? progress = null, CancellationToken cancellationToken = default);
    }

    public class ContainerCreateConfig
    {
        public string? Image { get; set; }
    }

    public class ServiceCreateConfig
    {
        public string? Image { get; set; }
    }

    public class ServiceUpdateConfig
    {
        public string? Image { get; set; }
    }
}
