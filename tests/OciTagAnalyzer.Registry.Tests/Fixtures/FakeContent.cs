using System.Text;
using Microsoft.AspNetCore.Http;

namespace OciTagAnalyzer.Registry.Tests.Fixtures;

/// <summary>The responses of a <see cref="FakeRegistry"/> that has manifests, indexes and configurations under their digests and tags.</summary>
sealed class FakeContent
{
    const string ConfigurationType = "application/vnd.oci.image.config.v1+json";

    readonly Dictionary<string, (string Type, byte[] Content)> byName = new(StringComparer.Ordinal);

    /// <summary>Changes the response for HEAD, for a registry whose headers are wrong.</summary>
    public Action<HttpResponse> Head { get; set; } = _ => { };

    /// <summary>Adds an image with this configuration, and returns the digest of its manifest.</summary>
    public string AddImage(string configuration, string? tag = null, string members = "")
    {
        string config = Add(ConfigurationType, configuration, null);
        return Add(FakeManifests.ImageType, $$"""{ "schemaVersion": 2, "config": { "digest": "{{config}}" }, "layers": []{{members}} }""", tag);
    }

    /// <summary>Adds an index with these entries in JSON, and returns its digest.</summary>
    public string AddIndex(string? tag, params string[] entries) =>
        Add(FakeManifests.IndexType, $$"""{ "schemaVersion": 2, "manifests": [{{string.Join(',', entries)}}] }""", tag);

    /// <summary>An entry of an index.</summary>
    public static string Entry(string digest, string os, string architecture, string members = "") =>
        $$"""{ "digest": "{{digest}}", "platform": { "os": "{{os}}", "architecture": "{{architecture}}" }{{members}} }""";

    /// <summary>Adds content, and returns its digest.</summary>
    public string Add(string type, string text, string? tag)
    {
        byte[] content = Encoding.UTF8.GetBytes(text);
        string digest = FakeManifests.DigestOf(content);
        byName[digest] = (type, content);
        if (tag is not null)
        {
            // A tag may move.
            byName[tag] = byName[digest];
        }

        return digest;
    }

    /// <summary>Responds to a request.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        string path = context.Request.Path;
        if (path.EndsWith("/tags/list", StringComparison.Ordinal))
        {
            await context.Response.WriteAsJsonAsync(new { tags = byName.Keys.Where(name => !name.Contains(':', StringComparison.Ordinal)) });
            return;
        }

        if (!byName.TryGetValue(path[(path.LastIndexOf('/') + 1)..], out (string Type, byte[] Content) found))
        {
            context.Response.StatusCode = 404;
            return;
        }

        context.Response.ContentType = found.Type;
        context.Response.ContentLength = found.Content.Length;
        context.Response.Headers["Docker-Content-Digest"] = FakeManifests.DigestOf(found.Content);
        if (HttpMethods.IsHead(context.Request.Method))
        {
            Head(context.Response);
        }
        else
        {
            await context.Response.Body.WriteAsync(found.Content);
        }
    }
}
