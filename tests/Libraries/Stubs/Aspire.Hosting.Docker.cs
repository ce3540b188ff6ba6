#nullable enable

namespace Aspire.Hosting.Docker.Resources.ComposeNodes;

public sealed class Service
{
    public string? Image { get; set; }

    public string? ContainerName { get; set; }
}
