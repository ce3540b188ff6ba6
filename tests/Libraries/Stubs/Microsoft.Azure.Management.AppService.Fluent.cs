namespace Microsoft.Azure.Management.AppService.Fluent.WebApp.Definition
{
    public interface IWithContainerImage
    {
        object WithPublicDockerHubImage(string imageAndTag);

        object WithPrivateDockerHubImage(string imageAndTag);

        object WithPrivateRegistryImage(string imageAndTag, string serverUrl);
    }
}

namespace Microsoft.Azure.Management.AppService.Fluent.WebApp.Update
{
    public interface IWithDockerContainerImage
    {
        object WithPublicDockerHubImage(string imageAndTag);

        object WithPrivateDockerHubImage(string imageAndTag);

        object WithPrivateRegistryImage(string imageAndTag, string serverUrl);
    }
}
