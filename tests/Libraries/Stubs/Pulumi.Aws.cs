#nullable enable

using Pulumi;

namespace Pulumi.Aws.AppRunner.Inputs
{
    public sealed class ServiceSourceConfigurationImageRepositoryArgs : ResourceArgs
    {
        public Input<string>? ImageIdentifier { get; set; }
    }
}

namespace Pulumi.Aws.Lambda
{
    public sealed class FunctionArgs : ResourceArgs
    {
        public Input<string>? ImageUri { get; set; }
    }
}

namespace Pulumi.Aws.Ecs
{
    public sealed class TaskDefinitionArgs : ResourceArgs
    {
        public Input<string>? ContainerDefinitions { get; set; }
    }
}
