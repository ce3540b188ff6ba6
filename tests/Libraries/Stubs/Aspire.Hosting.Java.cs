#nullable enable

using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting
{
    public static class JavaHostingExtensions
    {
        public static IResourceBuilder<ContainerResource> AddJavaContainer(
            this IDistributedApplicationBuilder builder, string name, string image, string? tag = null) => throw null!;
    }
}
