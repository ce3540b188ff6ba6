using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Registry.Authorization;
using OciTagAnalyzer.Registry.Credentials;
using OciTagAnalyzer.Registry.Hosts;
using OciTagAnalyzer.Registry.Http;
using OciTagAnalyzer.Registry.Images;
using OciTagAnalyzer.Registry.Manifests;
using OciTagAnalyzer.Registry.Results;
using OciTagAnalyzer.Registry.Tags;

namespace OciTagAnalyzer.Registry;

/// <summary>
/// Resolves tags and digests, lists tags and finds what images declare about themselves, as the OCI distribution specification describes
/// (https://github.com/opencontainers/distribution-spec). It never downloads layers.
/// </summary>
/// <remarks>
/// One client serves all registries and may be used from several threads. It limits the requests to each host, repeats
/// those that may succeed later, waits as long as a host requests (at most two minutes in total), and stops using a host
/// that fails three times in a row. Methods throw only <see cref="OperationCanceledException"/>; every other error is a
/// <see cref="RegistryFailure"/>.
/// </remarks>
public sealed class RegistryClient : IDisposable
{
    readonly RegistryHosts hosts;
    readonly HttpExchange exchange;
    readonly HostSchemes schemes;
    readonly AuthorizedRequests requests;

    /// <summary>Creates a client.</summary>
    /// <param name="options">How registries are reached.</param>
    /// <param name="credentials">The user's credentials.</param>
    /// <param name="clock">Gives the time, and delays retries.</param>
    public RegistryClient(RegistryOptions options, CredentialStore credentials, TimeProvider clock)
    {
        RequestsPerHost = options.RequestsPerHost;
        hosts = new(options);
        exchange = new(options);
        schemes = new(hosts, exchange);
        var retries = new Retries(exchange, options.RequestsPerHost, clock);
        requests = new(retries, new(hosts, retries, clock, options.ClientName), credentials, clock);
    }

    /// <summary>How many requests may be sent to one host at a time.</summary>
    public int RequestsPerHost { get; }

    /// <summary>How many requests have been sent.</summary>
    public int RequestCount => exchange.Count;

    /// <inheritdoc/>
    public void Dispose() => exchange.Dispose();

    /// <summary>
    /// Resolves a tag or digest ("Checking if content exists" and "Pulling manifests" in the specification). The digest of
    /// an index is preferred to that of a single platform, and a digest that the registry does not state is computed.
    /// </summary>
    /// <param name="image">Any reference to the repository; its tag and digest are ignored.</param>
    /// <param name="name">The tag or digest.</param>
    /// <param name="cancellation">Cancels the request.</param>
    public Task<RegistryResult<ManifestDescriptor>> FindManifestAsync(ImageReference image, string name, CancellationToken cancellation) =>
        SendAsync(image, api => new ManifestRequest(requests, api, image.Path, name).SendAsync(cancellation), cancellation);

    /// <summary>
    /// Downloads a manifest or index, and checks that its content has the digest that is requested or that the registry states. Registries
    /// may limit such downloads; <see cref="FindManifestAsync"/> avoids them.
    /// </summary>
    /// <param name="image">Any reference to the repository; its tag and digest are ignored.</param>
    /// <param name="name">The tag or digest.</param>
    /// <param name="cancellation">Cancels the request.</param>
    public Task<RegistryResult<ManifestContent>> FetchManifestAsync(ImageReference image, string name, CancellationToken cancellation) =>
        SendAsync(image, api => new ManifestRequest(requests, api, image.Path, name).FetchAsync(cancellation), cancellation);

    /// <summary>Lists the tags of a repository in no order, up to 50,000 ("Listing Tags" in the specification).</summary>
    /// <param name="image">Any reference to the repository.</param>
    /// <param name="cancellation">Cancels the request.</param>
    public Task<RegistryResult<string[]>> ListTagsAsync(ImageReference image, CancellationToken cancellation) =>
        SendAsync(image, api => new TagListRequest(requests, api, image.Path).SendAsync(cancellation), cancellation);

    /// <summary>
    /// Finds what an image declares about itself. When it was created is the property <c>created</c> of its configuration; for an index, the latest
    /// time that the image for linux/amd64 (or else the first one) and the annotations of the index declare. The address of its source code is the
    /// first one in the annotations of the index, of the manifest, and in the labels of the configuration.
    /// </summary>
    /// <param name="image">Any reference to the repository; its tag and digest are ignored.</param>
    /// <param name="name">The tag or digest.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    public Task<RegistryResult<ImageMetadata>> FindMetadataAsync(ImageReference image, string name, CancellationToken cancellation) =>
        SendAsync(image, api => new MetadataRequest(requests, api, image.Path).SendAsync(name, cancellation), cancellation);

    // A mirror need not have every image; the registry itself may have the others.
    async Task<RegistryResult<T>> SendAsync<T>(ImageReference image, Func<Uri, Task<RegistryResult<T>>> send, CancellationToken cancellation)
        where T : class
    {
        RegistryResult<T> result = RegistryFailure.NotFound($"'{image.Name}' names no registry");
        foreach (string host in image.Domain.Length == 0 ? [] : hosts.Serving(image.Domain))
        {
            // The port of a reference may exceed 65535.
            if (!Uri.TryCreate($"https://{host}/v2/", UriKind.Absolute, out _))
            {
                return RegistryFailure.NotFound($"'{host}' is not a valid host");
            }

            string scheme = await schemes.SchemeOfAsync(host, cancellation);
            result = await send(new Uri($"{scheme}://{host}/v2/"));
            if (result.IsSuccess)
            {
                break;
            }
        }

        return result;
    }
}
