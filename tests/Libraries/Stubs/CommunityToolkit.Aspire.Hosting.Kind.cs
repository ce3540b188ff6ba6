#nullable enable

using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting
{
    public static class KindClusterResourceBuilderExtensions
    {
        public static IResourceBuilder<T> WithNodeImage<T>(this IResourceBuilder<T> builder, string image) where T : IResource => throw null!;
    }
}
