#nullable enable

using System;
using Aspire.Hosting.Docker.Resources;
using Aspire.Hosting.Docker.Resources.ComposeNodes;

namespace Aspire.Hosting.Docker.Resources
{
    public sealed class ComposeFile
    {
        public ComposeFile AddService(Service service) => throw null!;
    }
}

namespace Aspire.Hosting.Docker.Resources.ComposeNodes
{
    public sealed class Service
    {
        public string? Image { get; set; }

        public string? ContainerName { get; set; }
    }
}

namespace Aspire.Hosting
{
    public static class DockerComposeResourceExtensions
    {
        public static ComposeFile AddService(
            this ComposeFile composeFile, string name, string? image = null, Action<Service>? configure = null) => throw null!;
    }
}
