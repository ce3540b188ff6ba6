#nullable enable

namespace Aspire.Hosting.Kubernetes.Resources;

public sealed class ContainerV1
{
    public string? Image { get; set; }

    public string? ImagePullPolicy { get; set; }
}

public sealed class EphemeralContainerV1
{
    public string? Image { get; set; }
}
