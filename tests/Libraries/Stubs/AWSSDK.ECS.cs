#nullable enable

namespace Amazon.ECS.Model;

public class ContainerDefinition
{
    public string? Name { get; set; }

    public string? Image { get; set; }
}
