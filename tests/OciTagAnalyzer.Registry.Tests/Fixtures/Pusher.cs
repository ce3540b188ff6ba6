using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace OciTagAnalyzer.Registry.Tests.Fixtures;

/// <summary>Pushes images to a registry and deletes them.</summary>
sealed class Pusher : IDisposable
{
    const string ConfigType = "application/vnd.oci.image.config.v1+json";

    readonly HttpClient http;

    /// <summary>Creates a client for a registry.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="authority">The authority of its certificate; null if it does not use TLS.</param>
    public Pusher(RealRegistry registry, X509Certificate2? authority = null)
    {
        var handler = new HttpClientHandler { UseProxy = false };
        if (authority is not null)
        {
            handler.ServerCertificateCustomValidationCallback = (_, server, _, _) => server!.Issuer == authority.Subject;
        }

        http = new(handler) { BaseAddress = new($"{(authority is null ? "http" : "https")}://{registry.Host}/v2/") };
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{RealRegistry.User}:{RealRegistry.Password}")));
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    /// <summary>Pushes an image for one platform, or moves <paramref name="tag"/> to it.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="content">Text that makes the image unique.</param>
    /// <param name="created">When the image was created; null if it does not declare that.</param>
    /// <returns>The digest.</returns>
    public async Task<string> PushImageAsync(string repository, string tag, string content, DateTimeOffset? created = null)
    {
        string time = created is null ? "" : $"""
            , "created": "{created:O}"
            """;
        byte[] config = Encoding.UTF8.GetBytes($$"""{ "architecture": "amd64", "os": "linux", "author": "{{content}}"{{time}} }""");
        string configDigest = await PushBlobAsync(repository, config);
        return await PushManifestAsync(repository, tag, FakeManifests.ImageType, $$"""
            {
              "schemaVersion": 2,
              "mediaType": "{{FakeManifests.ImageType}}",
              "config": { "mediaType": "{{ConfigType}}", "size": {{config.Length}}, "digest": "{{configDigest}}" },
              "layers": []
            }
            """);
    }

    /// <summary>Pushes an image for two platforms, or moves <paramref name="tag"/> to it; see <see cref="PushImageAsync"/>.</summary>
    /// <returns>The digest of the index.</returns>
    public async Task<string> PushIndexAsync(string repository, string tag, string content, DateTimeOffset? created = null)
    {
        string amd = await PushImageAsync(repository, $"{tag}-amd64", content + " amd64", created);
        string arm = await PushImageAsync(repository, $"{tag}-arm64", content + " arm64", created);
        return await PushManifestAsync(repository, tag, FakeManifests.IndexType, $$"""
            {
              "schemaVersion": 2,
              "mediaType": "{{FakeManifests.IndexType}}",
              "manifests": [
                { "mediaType": "{{FakeManifests.ImageType}}", "size": 1, "digest": "{{amd}}", "platform": { "architecture": "amd64", "os": "linux" } },
                { "mediaType": "{{FakeManifests.ImageType}}", "size": 1, "digest": "{{arm}}", "platform": { "architecture": "arm64", "os": "linux" } }
              ]
            }
            """);
    }

    /// <summary>Deletes a manifest and all its tags.</summary>
    public async Task DeleteAsync(string repository, string digest) =>
        Check(await http.DeleteAsync($"{repository}/manifests/{digest}"));

    async Task<string> PushBlobAsync(string repository, byte[] blob)
    {
        string digest = FakeManifests.DigestOf(blob);
        HttpResponseMessage upload = Check(await http.PostAsync($"{repository}/blobs/uploads/", null));
        using var content = new ByteArrayContent(blob);
        content.Headers.ContentType = new("application/octet-stream");
        Check(await http.PutAsync(new Uri(http.BaseAddress!, $"{upload.Headers.Location}&digest={digest}"), content));
        return digest;
    }

    async Task<string> PushManifestAsync(string repository, string tag, string mediaType, string json)
    {
        byte[] manifest = Encoding.UTF8.GetBytes(json);
        using var content = new ByteArrayContent(manifest);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        Check(await http.PutAsync($"{repository}/manifests/{tag}", content));
        return FakeManifests.DigestOf(manifest);
    }

    static HttpResponseMessage Check(HttpResponseMessage response) => response.EnsureSuccessStatusCode();
}
