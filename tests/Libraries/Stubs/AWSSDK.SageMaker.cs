#nullable enable

namespace Amazon.SageMaker.Model;

public class ContainerDefinition
{
    public string? Image { get; set; }
}
