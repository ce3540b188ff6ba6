using OciTagAnalyzer.Registry.Authorization;
using OciTagAnalyzer.Registry.Manifests;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Registry.Images;

/// <summary>Finds when an image was created.</summary>
/// <param name="requests">Sends the requests.</param>
/// <param name="api">The root of the host's API, <c>https://host/v2/</c>.</param>
/// <param name="repository">The repository's path.</param>
sealed class CreationRequest(AuthorizedRequests requests, Uri api, string repository)
{
    // An index may list indexes, but no tool creates more than one level of them.
    const int MaxDepth = 3;

    /// <summary>
    /// When the image that <paramref name="name"/> denotes was created. Of an index, the image for linux/amd64 or else the first one is read,
    /// since some registries limit how many manifests a client may download; the annotations of the others cost no request.
    /// </summary>
    public async Task<RegistryResult<ImageCreation>> SendAsync(string name, CancellationToken cancellation)
    {
        DateTimeOffset? latest = null;
        for (int depth = 0; depth < MaxDepth; depth++)
        {
            RegistryResult<ManifestContent> manifest = await new ManifestRequest(requests, api, repository, name).FetchAsync(cancellation);
            if (!manifest.IsSuccess)
            {
                return manifest.Failure;
            }

            if (!ManifestMediaTypes.IsIndex(manifest.Value.Descriptor.MediaType))
            {
                RegistryResult<ImageCreation> image =
                    await new ConfigurationRequest(requests, api, repository).FindCreationAsync(manifest.Value, cancellation);
                return image.IsSuccess ? new ImageCreation(CreatedTime.Later(latest, image.Value.Time)) : image.Failure;
            }

            IReadOnlyList<IndexedManifest> images = IndexedManifest.Of(manifest.Value.Json);
            latest = images.Select(image => image.Created).Aggregate(latest, CreatedTime.Later);
            if (images.Count == 0)
            {
                return new ImageCreation(latest);
            }

            name = (images.FirstOrDefault(image => image.Platform == "linux/amd64") ?? images[0]).Digest;
        }

        return RegistryFailure.Untrustworthy($"{api.Authority} returned indexes of '{repository}' within each other");
    }
}
