using System.Net;
using OciTagAnalyzer.Tool.Registry.Authorization;
using OciTagAnalyzer.Tool.Registry.Http;

namespace OciTagAnalyzer.Tool.Registry;

/// <summary>The request for what a tag or digest names.</summary>
/// <param name="requests">Sends.</param>
/// <param name="api">The root of the host's API.</param>
/// <param name="repository">The repository's path.</param>
/// <param name="name">The tag or digest.</param>
sealed class ManifestRequest(AuthorizedRequests requests, Uri api, string repository, string name)
{
    const string DigestHeader = "Docker-Content-Digest";

    bool IsDigest => ContentDigest.IsDigest(name);

    /// <summary>
    /// Asks for the headers first, since some registries count each manifest that is fetched; for the manifest itself
    /// only where they do not tell its digest.
    /// </summary>
    public async Task<Answer<ManifestDescriptor>> SendAsync(CancellationToken cancellation)
    {
        Answer<HttpReply> head = await SendAsync(HttpMethod.Head, cancellation);
        if (!head.IsGiven)
        {
            return head.Failure;
        }

        bool isTold = head.Value.Status == HttpStatusCode.OK && head.Value.Header(DigestHeader) is not null;
        bool isHeadRefused = head.Value.Status is HttpStatusCode.OK or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented;
        Answer<HttpReply> answer = !isTold && isHeadRefused ? await SendAsync(HttpMethod.Get, cancellation) : head;
        return answer.IsGiven ? Read(answer.Value, hasBody: !isTold) : answer.Failure;
    }

    Task<Answer<HttpReply>> SendAsync(HttpMethod method, CancellationToken cancellation) =>
        requests.SendAsync(new(method, new Uri(api, $"{repository}/manifests/{name}"), ManifestMediaTypes.Accept), repository, cancellation);

    Answer<ManifestDescriptor> Read(HttpReply reply, bool hasBody)
    {
        string host = api.Authority;
        string shown = $"'{repository}{(IsDigest ? '@' : ':')}{name}'";
        if (reply.Status != HttpStatusCode.OK)
        {
            return reply.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone
                ? RegistryFailure.NotFound($"{host} has no {shown}")
                : RegistryFailure.NoAnswer($"{host} answers with status {(int)reply.Status}");
        }

        if (!ManifestMediaTypes.IsKnown(reply.MediaType))
        {
            return RegistryFailure.Untrustworthy($"{host} answers for {shown} with something that is no manifest of an image or index");
        }

        string? told = reply.Header(DigestHeader);
        if (told is not null && !ContentDigest.IsDigest(told))
        {
            return RegistryFailure.Untrustworthy($"{host} answers for {shown} with a digest that is none");
        }

        if (hasBody)
        {
            if (!ManifestBody.IsManifest(reply.Body, reply.MediaType!))
            {
                return RegistryFailure.Untrustworthy($"{host} answers for {shown} with a content that is no manifest");
            }

            string digest = ContentDigest.Of(reply.Body, algorithmOf: told ?? (IsDigest ? name : null));
            if (told is not null && told != digest)
            {
                return RegistryFailure.Untrustworthy($"{host} answers for {shown} with another content than its digest says");
            }

            told = digest;
        }

        return IsDigest && told != name
            ? RegistryFailure.Untrustworthy($"{host} answers for {shown} with another manifest")
            : new ManifestDescriptor(told!, reply.MediaType!);
    }
}
