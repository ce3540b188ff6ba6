namespace Microsoft.Azure.Management.Compute.Fluent
{
    public interface IVirtualMachineExtensionImage
    {
    }
}

namespace Microsoft.Azure.Management.Compute.Fluent.VirtualMachineExtension.Definition
{
    // The image of an extension of a virtual machine: by its name it looks like the one of a container.
    public interface IWithImageOrPublisher<TParent>
    {
        TParent WithImage(IVirtualMachineExtensionImage image);
    }
}
