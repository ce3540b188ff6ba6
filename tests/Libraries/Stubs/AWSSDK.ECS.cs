#nullable enable

using System.Collections.Generic;

namespace Amazon.ECS.Model;

public class ContainerDefinition
{
    public string? Name { get; set; }

    public string? Image { get; set; }
}

public class RegisterTaskDefinitionRequest
{
    public List<ContainerDefinition> ContainerDefinitions { get; set; } = [];
}

// The answer to a registration.
public class TaskDefinition
{
    public List<ContainerDefinition> ContainerDefinitions { get; set; } = [];
}
