#nullable enable

namespace Microsoft.Azure.Management.ContainerInstance.Fluent.ContainerGroup.Definition
{
    public interface IWithImage<TParent>
    {
        TParent WithImage(string imageName);
    }
}

namespace Microsoft.Azure.Management.ContainerInstance.Fluent.Models
{
    public class ResourceRequirements
    {
    }

    public class Container
    {
        public Container(string name, string image, ResourceRequirements resources)
        {
            Name = name;
            Image = image;
            _ = resources;
        }

        public string Name { get; set; }

        public string Image { get; set; }
    }
}
