#nullable enable

using Pulumi;

namespace Pulumi.Gcp.CloudRun.Inputs
{
    public sealed class ServiceTemplateSpecContainerArgs : ResourceArgs
    {
        public Input<string>? Image { get; set; }
    }
}

namespace Pulumi.Gcp.CloudRunV2.Inputs
{
    public sealed class ServiceTemplateContainerArgs : ResourceArgs
    {
        public Input<string>? Image { get; set; }
    }
}
