// Aspire's integration of Redis, by signature.
#nullable enable

using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting
{
    public static class RedisBuilderExtensions
    {
        public static IResourceBuilder<RedisResource> AddRedis(this IDistributedApplicationBuilder builder, string name, int? port = null) => throw null!;
    }
}

namespace Aspire.Hosting.ApplicationModel
{
    public class RedisResource : ContainerResource
    {
        public RedisResource(string name) : base(name)
        {
        }
    }
}
