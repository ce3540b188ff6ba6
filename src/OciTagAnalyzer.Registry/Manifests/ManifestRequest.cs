using System.Net;
using OciTagAnalyzer.Registry.Authorization;
using OciTagAnalyzer.Registry.Http;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Registry.Manifests;

/// <summary>Requests the manifest that a tag or digest names.</summary>
/// <param name="requests">Sends the requests.</param>
/// <param name="api">The root of the host's API, <c>https://host/v2/</c>.</param>
/// <param name="repository">The repository's path.</param>
/// <param name="name">The tag or digest.</param>
sealed class ManifestRequest(AuthorizedRequests requests, Uri api, string repository, string name)
{
    const string DigestHeader = "Docker-Content-Digest";

    bool IsDigest => ContentDigest.IsDigest(name);

    /// <summary>
    /// Sends HEAD first, since some registries limit how many manifests a client may download, and GET only if the headers do
    /// not contain the digest.
    /// </summary>
    public async Task<RegistryResult<ManifestDescriptor>> SendAsync(CancellationToken cancellation)
    {
        RegistryResult<RegistryResponse> head = await SendAsync(HttpMethod.Head, cancellation);
        if (!head.IsSuccess)
        {
            return head.Failure;
        }

        bool hasDigest = head.Value.Status == HttpStatusCode.OK && head.Value.Header(DigestHeader) is not null;
        bool mayGet = head.Value.Status is HttpStatusCode.OK or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented;
        RegistryResult<RegistryResponse> answer = !hasDigest && mayGet ? await SendAsync(HttpMethod.Get, cancellation) : head;
        return answer.IsSuccess ? Read(answer.Value, hasBody: !hasDigest) : answer.Failure;
    }

    /// <summary>Sends GET, and returns the content, which matches its digest.</summary>
    public async Task<RegistryResult<ManifestContent>> FetchAsync(CancellationToken cancellation)
    {
        RegistryResult<RegistryResponse> answer = await SendAsync(HttpMethod.Get, cancellation);
        if (!answer.IsSuccess)
        {
            return answer.Failure;
        }

        RegistryResult<ManifestDescriptor> descriptor = Read(answer.Value, hasBody: true);
        return descriptor.IsSuccess ? new ManifestContent(descriptor.Value, answer.Value.Body) : descriptor.Failure;
    }

    Task<RegistryResult<RegistryResponse>> SendAsync(HttpMethod method, CancellationToken cancellation) =>
        requests.SendAsync(new(method, new Uri(api, $"{repository}/manifests/{name}"), ManifestMediaTypes.Accept), repository, cancellation);

    RegistryResult<ManifestDescriptor> Read(RegistryResponse response, bool hasBody)
    {
        string host = api.Authority;
        string shown = $"'{repository}{(IsDigest ? '@' : ':')}{name}'";
        if (response.Status != HttpStatusCode.OK)
        {
            return response.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone
                ? RegistryFailure.NotFound($"{host} has no {shown}")
                : RegistryFailure.NoAnswer($"{host} returned status {(int)response.Status}");
        }

        if (!ManifestMediaTypes.IsKnown(response.MediaType))
        {
            return RegistryFailure.Untrustworthy($"{host} returned something other than an image manifest or index for {shown}");
        }

        string? digest = response.Header(DigestHeader);
        if (digest is not null && !ContentDigest.IsDigest(digest))
        {
            return RegistryFailure.Untrustworthy($"{host} returned an invalid digest for {shown}");
        }

        if (hasBody)
        {
            if (!ManifestBody.IsManifest(response.Body, response.MediaType!))
            {
                return RegistryFailure.Untrustworthy($"{host} returned an invalid manifest for {shown}");
            }

            string computed = ContentDigest.Of(response.Body, algorithmOf: digest ?? (IsDigest ? name : null));
            if (digest is not null && digest != computed)
            {
                return RegistryFailure.Untrustworthy($"{host} returned a manifest for {shown} that does not match its digest");
            }

            digest = computed;
        }

        return IsDigest && digest != name
            ? RegistryFailure.Untrustworthy($"{host} returned another manifest for {shown}")
            : new ManifestDescriptor(digest!, response.MediaType!);
    }
}
