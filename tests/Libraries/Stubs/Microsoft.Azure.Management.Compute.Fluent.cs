namespace Microsoft.Azure.Management.Compute.Fluent
{
    public interface IVirtualMachineExtensionImage
    {
    }
}

namespace Microsoft.Azure.Management.Compute.Fluent.VirtualMachineExtension.Definition
{
    // The image of a virtual machine extension; its name resembles that of a container image.
    public interface IWithImageOrPublisher<TParent>
    {
        TParent WithImage(IVirtualMachineExtensionImage image);
    }
}
