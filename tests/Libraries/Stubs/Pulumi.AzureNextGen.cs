#nullable enable

using Pulumi;

namespace Pulumi.AzureNextGen.ContainerInstance.Inputs
{
    public sealed class ContainerArgs : ResourceArgs
    {
        public Input<string>? Image { get; set; }
    }
}
