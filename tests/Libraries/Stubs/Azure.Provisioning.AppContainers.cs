#nullable enable

namespace Azure.Provisioning.AppContainers;

public class ContainerAppContainer
{
    public BicepValue<string> Image { get; set; } = null!;
}

public class ContainerAppInitContainer
{
    public BicepValue<string> Image { get; set; } = null!;
}
