// A stub of Aspire's integration of PostgreSQL.
#nullable enable

using System;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting
{
    public static class PostgresBuilderExtensions
    {
        public static IResourceBuilder<PostgresServerResource> AddPostgres(this IDistributedApplicationBuilder builder, string name) => throw null!;

        public static IResourceBuilder<PostgresDatabaseResource> AddDatabase(this IResourceBuilder<PostgresServerResource> builder, string name) => throw null!;

        public static IResourceBuilder<PostgresServerResource> WithPgAdmin(this IResourceBuilder<PostgresServerResource> builder,
            Action<IResourceBuilder<PgAdminContainerResource>>? configureContainer = null) => throw null!;
    }
}

namespace Aspire.Hosting.ApplicationModel
{
    public class PostgresServerResource : ContainerResource
    {
        public PostgresServerResource(string name) : base(name)
        {
        }
    }

    public class PostgresDatabaseResource : Resource
    {
        public PostgresDatabaseResource(string name) : base(name)
        {
        }
    }

    public class PgAdminContainerResource : ContainerResource
    {
        public PgAdminContainerResource(string name) : base(name)
        {
        }
    }
}
