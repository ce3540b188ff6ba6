#nullable enable

using Pulumi;

namespace Pulumi.AzureNative.ContainerInstance.Inputs
{
    public sealed class ContainerArgs : ResourceArgs
    {
        public Input<string>? Image { get; set; }
    }
}

namespace Pulumi.AzureNative.App.Inputs
{
    public sealed class ContainerArgs : ResourceArgs
    {
        public Input<string>? Image { get; set; }
    }
}

namespace Pulumi.AzureNative.Web.Inputs
{
    public sealed class SiteConfigArgs : ResourceArgs
    {
        public Input<string>? LinuxFxVersion { get; set; }
    }
}
