#nullable enable

using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting
{
    public static class K3sBuilderExtensions
    {
        public static IResourceBuilder<K3sClusterResource> WithHelmImage(
            this IResourceBuilder<K3sClusterResource> builder, string? tag = null, string? image = null, string? registry = null) => throw null!;

        public static IResourceBuilder<K3sClusterResource> WithKubectlImage(
            this IResourceBuilder<K3sClusterResource> builder, string? tag = null, string? image = null, string? registry = null) => throw null!;
    }
}

namespace Aspire.Hosting.ApplicationModel
{
    public class K3sClusterResource : ContainerResource
    {
        public K3sClusterResource(string name) : base(name)
        {
        }
    }
}
