#nullable enable

using System;
using System.Collections.Generic;
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

    public class ComposeServiceBuilder
    {
        public ComposeServiceBuilder Image(string image) => throw null!;
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

namespace FluentDocker.Drivers.Podman
{
    public class ManifestCreateConfig
    {
        public string? Name { get; set; }

        public List<string> Images { get; set; } = [];
    }

    public class ManifestAddConfig
    {
        public string? ListName { get; set; }

        public string? Image { get; set; }
    }

    public class ManifestAnnotateConfig
    {
        public string? ListName { get; set; }

        public string? Image { get; set; }
    }
}

namespace FluentDocker.Services
{
    public class ContainerCreateOptions
    {
    }

    public interface IHostService
    {
        Task<object> CreateContainerAsync(string image, ContainerCreateOptions? config = null, CancellationToken cancellationToken = default);

        Task<object> PullImageAsync(
            string image, string tag = "latest", IProgress<object>? progress = null, CancellationToken cancellationToken = default);
    }
}

namespace FluentDocker.Testing.Core
{
    public class ImageResource
    {
        public ImageResource(object kernel, string image, string tag = "latest", bool removeOnDispose = false) => ImageReference = image + ":" + tag;

        public string ImageReference { get; }
    }
}
