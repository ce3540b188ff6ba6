using System.Text.Json;
using OciTagAnalyzer.Registry.Authorization;
using OciTagAnalyzer.Registry.Manifests;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Registry.Images;

/// <summary>Finds what an image declares about itself.</summary>
/// <param name="requests">Sends the requests.</param>
/// <param name="api">The root of the host's API, <c>https://host/v2/</c>.</param>
/// <param name="repository">The repository's path.</param>
sealed class MetadataRequest(AuthorizedRequests requests, Uri api, string repository)
{
    const string Annotations = "annotations";

    // An index may list indexes, but no tool creates more than one level of them.
    const int MaxDepth = 3;

    /// <summary>
    /// What the image that <paramref name="name"/> denotes declares. Of an index, the image for linux/amd64 or else the first one is read,
    /// since some registries limit how many manifests a client may download; the annotations of the others cost no request.
    /// </summary>
    public async Task<RegistryResult<ImageMetadata>> SendAsync(string name, CancellationToken cancellation)
    {
        DateTimeOffset? latest = null;
        Uri? source = null;
        for (int depth = 0; depth < MaxDepth; depth++)
        {
            RegistryResult<ManifestContent> manifest = await new ManifestRequest(requests, api, repository, name).FetchAsync(cancellation);
            if (!manifest.IsSuccess)
            {
                return manifest.Failure;
            }

            source ??= SourceOf(manifest.Value);
            if (!ManifestMediaTypes.IsIndex(manifest.Value.Descriptor.MediaType))
            {
                RegistryResult<ImageMetadata> image =
                    await new ConfigurationRequest(requests, api, repository).FindMetadataAsync(manifest.Value, cancellation);
                return image.IsSuccess ? new ImageMetadata(CreatedTime.Later(latest, image.Value.Created), source ?? image.Value.Source) : image.Failure;
            }

            IReadOnlyList<IndexedManifest> images = IndexedManifest.Of(manifest.Value.Json);
            latest = images.Select(image => image.Created).Aggregate(latest, CreatedTime.Later);
            if (images.Count == 0)
            {
                return new ImageMetadata(latest, source);
            }

            IndexedManifest chosen = images.FirstOrDefault(image => image.Platform == "linux/amd64") ?? images[0];
            source ??= chosen.Source;
            name = chosen.Digest;
        }

        return RegistryFailure.Untrustworthy($"{api.Authority} returned indexes of '{repository}' within each other");
    }

    static Uri? SourceOf(ManifestContent manifest)
    {
        using var document = JsonDocument.Parse(manifest.Json);
        return SourceAddress.In(document.RootElement, Annotations);
    }
}
