#nullable enable

namespace Azure.ResourceManager.AppContainers.Models;

public class ContainerAppBaseContainer
{
    public string? Image { get; set; }
}

public class ContainerAppContainer : ContainerAppBaseContainer
{
}

public class ContainerAppInitContainer : ContainerAppBaseContainer
{
}
