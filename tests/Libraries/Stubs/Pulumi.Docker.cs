#nullable enable

using Pulumi;

namespace Pulumi.Docker
{
    public class RemoteImageArgs : ResourceArgs
    {
        public Input<string>? Name { get; set; }
    }

    public class RemoteImage
    {
        public RemoteImage(string name, RemoteImageArgs args) => _ = (name, args);

        public Output<string> RepoDigest => throw null!;

        public Output<string> ImageId => throw null!;
    }

    public class ContainerArgs : ResourceArgs
    {
        public Input<string>? Image { get; set; }
    }

    public sealed class GetRemoteImageArgs : InvokeArgs
    {
        public string Name { get; set; } = null!;
    }

    public sealed class GetRemoteImageInvokeArgs : InvokeArgs
    {
        public Input<string>? Name { get; set; }
    }

    public sealed class GetRegistryImageArgs : InvokeArgs
    {
        public string Name { get; set; } = null!;
    }

    public sealed class GetRegistryImageInvokeArgs : InvokeArgs
    {
        public Input<string>? Name { get; set; }
    }

    public sealed class GetRegistryImageManifestsArgs : InvokeArgs
    {
        public string Name { get; set; } = null!;
    }

    public class ImageArgs : ResourceArgs
    {
        public Input<string>? ImageName { get; set; }
    }

    public class RegistryImageArgs : ResourceArgs
    {
        public Input<string>? Name { get; set; }
    }
}

namespace Pulumi.Docker.Inputs
{
    public class ServiceTaskSpecContainerSpecArgs : ResourceArgs
    {
        public Input<string>? Image { get; set; }
    }

    public class BuildxBuilderDockerContainerArgs : ResourceArgs
    {
        public Input<string>? Image { get; set; }
    }

    public class BuildxBuilderKubernetesArgs : ResourceArgs
    {
        public Input<string>? Image { get; set; }
    }

    public class BuildxBuilderKubernetesQemuArgs : ResourceArgs
    {
        public Input<string>? Image { get; set; }
    }
}
