using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace OciTagAnalyzer.Registry.Tests.Fixtures;

/// <summary>Creates manifests, and responses of a registry that contains them.</summary>
static class FakeManifests
{
    public const string IndexType = "application/vnd.oci.image.index.v1+json";
    public const string ImageType = "application/vnd.oci.image.manifest.v1+json";

    /// <summary>An index that is unique for its name.</summary>
    public static byte[] Index(string name) =>
        Encoding.UTF8.GetBytes($$"""{ "schemaVersion": 2, "mediaType": "{{IndexType}}", "manifests": [], "annotations": { "name": "{{name}}" } }""");

    /// <summary>The digest of <paramref name="content"/>.</summary>
    public static string DigestOf(byte[] content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Responds to GET and HEAD like a registry.</summary>
    public static Task AnswerAsync(HttpContext context, byte[] content)
    {
        context.Response.Headers["Docker-Content-Digest"] = DigestOf(content);
        return AnswerWithoutDigestAsync(context, content);
    }

    /// <summary>Responds to GET and HEAD like a registry that does not return digests.</summary>
    public static async Task AnswerWithoutDigestAsync(HttpContext context, byte[] content)
    {
        context.Response.ContentType = IndexType;
        context.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(content);
        }
    }
}
