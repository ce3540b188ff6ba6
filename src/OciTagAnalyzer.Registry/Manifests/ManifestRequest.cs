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

        bool isTold = head.Value.Status == HttpStatusCode.OK && head.Value.Header(DigestHeader) is not null;
        bool isHeadRefused = head.Value.Status is HttpStatusCode.OK or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented;
        RegistryResult<RegistryResponse> answer = !isTold && isHeadRefused ? await SendAsync(HttpMethod.Get, cancellation) : head;
        return answer.IsSuccess ? Read(answer.Value, hasBody: !isTold) : answer.Failure;
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
                : RegistryFailure.NoAnswer($"{host} answers with status {(int)response.Status}");
        }

        if (!ManifestMediaTypes.IsKnown(response.MediaType))
        {
            return RegistryFailure.Untrustworthy($"{host} answers for {shown} with something that is no manifest of an image or index");
        }

        string? told = response.Header(DigestHeader);
        if (told is not null && !ContentDigest.IsDigest(told))
        {
            return RegistryFailure.Untrustworthy($"{host} answers for {shown} with a digest that is none");
        }

        if (hasBody)
        {
            if (!ManifestBody.IsManifest(response.Body, response.MediaType!))
            {
                return RegistryFailure.Untrustworthy($"{host} answers for {shown} with a content that is no manifest");
            }

            string digest = ContentDigest.Of(response.Body, algorithmOf: told ?? (IsDigest ? name : null));
            if (told is not null && told != digest)
            {
                return RegistryFailure.Untrustworthy($"{host} answers for {shown} with another content than its digest says");
            }

            told = digest;
        }

        return IsDigest && told != name
            ? RegistryFailure.Untrustworthy($"{host} answers for {shown} with another manifest")
            : new ManifestDescriptor(told!, response.MediaType!);
    }
}
