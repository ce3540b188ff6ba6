using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace OciTagAnalyzer.Registry.Tests.Fixtures;

/// <summary>Manifests, and answers of a registry that has them.</summary>
static class FakeManifests
{
    public const string IndexType = "application/vnd.oci.image.index.v1+json";
    public const string ImageType = "application/vnd.oci.image.manifest.v1+json";

    /// <summary>An index that no other call with another name gives.</summary>
    public static byte[] Index(string name) =>
        Encoding.UTF8.GetBytes($$"""{ "schemaVersion": 2, "mediaType": "{{IndexType}}", "manifests": [], "annotations": { "name": "{{name}}" } }""");

    /// <summary>The digest of <paramref name="content"/>.</summary>
    public static string DigestOf(byte[] content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Answers GET and HEAD as a registry does.</summary>
    public static Task AnswerAsync(HttpContext context, byte[] content)
    {
        context.Response.Headers["Docker-Content-Digest"] = DigestOf(content);
        return AnswerWithoutDigestAsync(context, content);
    }

    /// <summary>Answers GET and HEAD as a registry does that leaves the digest to the client.</summary>
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
