// A stub of Aspire's integration of Redis.
#nullable enable

using System;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting
{
    public static class RedisBuilderExtensions
    {
        public static IResourceBuilder<RedisResource> AddRedis(this IDistributedApplicationBuilder builder, string name, int? port = null) => throw null!;

        public static IResourceBuilder<RedisResource> WithRedisCommander(
            this IResourceBuilder<RedisResource> builder, Action<IResourceBuilder<RedisCommanderResource>>? configureContainer = null) => throw null!;
    }
}

namespace Aspire.Hosting.Redis
{
    internal static class RedisContainerImageTags
    {
        public const string RedisCommanderRegistry = "ghcr.io";

        public const string RedisCommanderImage = "joeferner/redis-commander";

        public const string RedisCommanderTag = "latest";
    }
}

namespace Aspire.Hosting.ApplicationModel
{
    public class RedisCommanderResource : ContainerResource
    {
        public RedisCommanderResource(string name) : base(name)
        {
        }
    }

    public class RedisResource : ContainerResource
    {
        public RedisResource(string name) : base(name)
        {
        }
    }
}
