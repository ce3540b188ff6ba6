// A stub of Aspire's integration of Azure Cosmos DB.
#nullable enable

using System;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting
{
    public static class AzureCosmosExtensions
    {
        public static IResourceBuilder<AzureCosmosDBResource> AddAzureCosmosDB(this IDistributedApplicationBuilder builder, string name) => throw null!;

        public static IResourceBuilder<AzureCosmosDBResource> RunAsEmulator(this IResourceBuilder<AzureCosmosDBResource> builder,
            Action<IResourceBuilder<AzureCosmosDBEmulatorResource>>? configureContainer = null) => throw null!;

        public static IResourceBuilder<AzureCosmosDBDatabaseResource> AddCosmosDatabase(
            this IResourceBuilder<AzureCosmosDBResource> builder, string name, string? databaseName = null) => throw null!;

        // A container of Cosmos DB; its name and arguments resemble those of the method that takes an image.
        public static IResourceBuilder<AzureCosmosDBContainerResource> AddContainer(
            this IResourceBuilder<AzureCosmosDBDatabaseResource> builder, string name, string partitionKeyPath, string? containerName = null) => throw null!;
    }
}

namespace Aspire.Hosting.ApplicationModel
{
    public class AzureCosmosDBResource : Resource
    {
        public AzureCosmosDBResource(string name) : base(name)
        {
        }
    }

    public class AzureCosmosDBEmulatorResource : ContainerResource
    {
        public AzureCosmosDBEmulatorResource(string name) : base(name)
        {
        }
    }

    public class AzureCosmosDBDatabaseResource : Resource
    {
        public AzureCosmosDBDatabaseResource(string name) : base(name)
        {
        }
    }

    public class AzureCosmosDBContainerResource : Resource
    {
        public AzureCosmosDBContainerResource(string name) : base(name)
        {
        }
    }
}
