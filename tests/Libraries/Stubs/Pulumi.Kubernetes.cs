#nullable enable

using Pulumi;

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1
{
    public class ContainerArgs : ResourceArgs
    {
        public Input<string>? Name { get; set; }

        public Input<string>? Image { get; set; }
    }

    public class ContainerPatchArgs : ResourceArgs
    {
        public Input<string>? Image { get; set; }
    }

    public class EphemeralContainerArgs : ResourceArgs
    {
        public Input<string>? Image { get; set; }
    }

    public class EphemeralContainerPatchArgs : ResourceArgs
    {
        public Input<string>? Image { get; set; }
    }

    public class ImageVolumeSourceArgs : ResourceArgs
    {
        public Input<string>? Reference { get; set; }
    }

    public class ImageVolumeSourcePatchArgs : ResourceArgs
    {
        public Input<string>? Reference { get; set; }
    }

    public class RBDVolumeSourceArgs : ResourceArgs
    {
        public Input<string>? Image { get; set; }
    }

    public class RBDPersistentVolumeSourceArgs : ResourceArgs
    {
        public Input<string>? Image { get; set; }
    }

    public class ContainerStatusArgs : ResourceArgs
    {
        public Input<string>? Image { get; set; }
    }
}
