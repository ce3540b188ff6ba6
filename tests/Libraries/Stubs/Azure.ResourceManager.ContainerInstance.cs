#nullable enable

namespace Azure.ResourceManager.ContainerInstance.Models;

public class ContainerResourceRequirements
{
}

public class ContainerInstanceContainer
{
    public ContainerInstanceContainer(string name, string image, ContainerResourceRequirements resources)
    {
        Name = name;
        Image = image;
        _ = resources;
    }

    public string Name { get; }

    public string? Image { get; set; }
}

public class InitContainerDefinitionContent
{
    public InitContainerDefinitionContent(string name) => Name = name;

    public string Name { get; }

    public string? Image { get; set; }
}
