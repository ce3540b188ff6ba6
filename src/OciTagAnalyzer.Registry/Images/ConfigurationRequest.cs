using System.Net;
using System.Text.Json;
using OciTagAnalyzer.Registry.Authorization;
using OciTagAnalyzer.Registry.Http;
using OciTagAnalyzer.Registry.Manifests;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Registry.Images;

/// <summary>Requests the configuration of an image for one platform (OCI image specification, config.md).</summary>
/// <param name="requests">Sends the requests.</param>
/// <param name="api">The root of the host's API, <c>https://host/v2/</c>.</param>
/// <param name="repository">The repository's path.</param>
sealed class ConfigurationRequest(AuthorizedRequests requests, Uri api, string repository)
{
    /// <summary>What the image with this manifest declares in its configuration.</summary>
    public async Task<RegistryResult<ImageMetadata>> FindMetadataAsync(ManifestContent manifest, CancellationToken cancellation)
    {
        if (DigestOf(manifest) is not { } digest)
        {
            return RegistryFailure.Untrustworthy($"{api.Authority} returned a manifest of '{repository}' without a valid configuration");
        }

        // The registry may redirect to another host, so that a failure says nothing about its manifests.
        var request = new RegistryRequest(HttpMethod.Get, new Uri(api, $"{repository}/blobs/{digest}"), "*/*") { Subject = "blobs" };
        RegistryResult<RegistryResponse> answer = await requests.SendAsync(request, repository, cancellation);
        if (!answer.IsSuccess)
        {
            return answer.Failure;
        }

        return answer.Value.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone
                ? RegistryFailure.NotFound($"{api.Authority} has no '{repository}@{digest}'")
            : answer.Value.Status != HttpStatusCode.OK ? RegistryFailure.NoAnswer($"{api.Authority} returned status {(int)answer.Value.Status}")
            : ContentDigest.Of(answer.Value.Body, digest) != digest
                ? RegistryFailure.Untrustworthy($"{api.Authority} returned a configuration for '{repository}' that does not match its digest")
            : Read(answer.Value.Body);
    }

    static string? DigestOf(ManifestContent manifest)
    {
        using var document = JsonDocument.Parse(manifest.Json);
        return document.RootElement.GetProperty("config").TryGetProperty("digest", out JsonElement digest) && digest.ValueKind == JsonValueKind.String
            && digest.GetString() is { } text && ContentDigest.IsDigest(text)
                ? text
                : null;
    }

    // The configuration of an artifact that is not an image need not be JSON.
    static ImageMetadata Read(byte[] configuration)
    {
        try
        {
            using var document = JsonDocument.Parse(configuration);
            JsonElement root = document.RootElement;
            Uri? source = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("config", out JsonElement settings)
                ? SourceAddress.In(settings, "Labels")
                : null;
            return new(CreatedTime.Of(root, "created"), source);
        }
        catch (JsonException)
        {
            return new(null, null);
        }
    }
}
