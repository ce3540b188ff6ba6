#nullable enable

using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting
{
    public static class JavaAppHostingExtension
    {
        public static IResourceBuilder<ContainerResource> AddJavaContainerApp(
            this IDistributedApplicationBuilder builder, string name, string image, string? imageTag = null) => throw null!;
    }
}

namespace Aspire.Hosting.ApplicationModel
{
    public class JavaAppContainerResourceOptions
    {
        public string? ContainerImageName { get; set; }

        public string ContainerImageTag { get; set; } = "latest";
    }
}
