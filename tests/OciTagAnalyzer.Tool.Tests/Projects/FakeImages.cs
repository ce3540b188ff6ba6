using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Http;
using OciTagAnalyzer.Registry.Tests.Fixtures;

namespace OciTagAnalyzer.Tool.Tests.Projects;

/// <summary>The responses of a <see cref="FakeRegistry"/> with several repositories, to which a test can push images at any time.</summary>
sealed class FakeImages
{
    const string ConfigurationType = "application/vnd.oci.image.config.v1+json";

    readonly ConcurrentDictionary<string, ConcurrentDictionary<string, byte[]>> repositories = new(StringComparer.Ordinal);

    /// <summary>Changes the response for HEAD, for a registry whose headers are wrong.</summary>
    public Action<HttpResponse> Head { get; set; } = _ => { };

    /// <summary>Adds an image, or moves the tags to it. Images with the same tags and the same time are the same image.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="created">The day on which it was created: <c>2026-01-31</c>; null if it declares none.</param>
    /// <param name="tags">Its tags.</param>
    /// <returns>The digest.</returns>
    public string Push(string repository, string? created, params string[] tags) =>
        Add(repository, created is null ? "" : $$""", "created": "{{created}}T00:00:00Z" """, tags);

    /// <summary>Adds an image with a label for the address of its source code, and returns its digest.</summary>
    public string PushWith(string repository, string tag, string source) =>
        Add(repository, $$$""", "config": { "Labels": { "org.opencontainers.image.source": "{{{source}}}" } } """, tag);

    string Add(string repository, string members, params string[] tags)
    {
        var contents = repositories.GetOrAdd(repository, _ => new(StringComparer.Ordinal));
        byte[] configuration = Encoding.UTF8.GetBytes($$"""{ "name": "{{string.Join(',', tags)}}"{{members}} }""");
        string configurationDigest = FakeManifests.DigestOf(configuration);
        byte[] manifest = Encoding.UTF8.GetBytes(
            $$"""{ "schemaVersion": 2, "config": { "mediaType": "{{ConfigurationType}}", "digest": "{{configurationDigest}}" }, "layers": [] }""");
        contents[configurationDigest] = configuration;
        contents[FakeManifests.DigestOf(manifest)] = manifest;
        foreach (string tag in tags)
        {
            contents[tag] = manifest;
        }

        return FakeManifests.DigestOf(manifest);
    }

    /// <summary>Adds an image for each tag.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="tags">The tags, separated by spaces.</param>
    public void PushEach(string repository, string tags)
    {
        foreach (string tag in tags.Split(' '))
        {
            Push(repository, "2026-01-01", tag);
        }
    }

    /// <summary>The digest of a tag.</summary>
    public string DigestOf(string repository, string tag) => FakeManifests.DigestOf(repositories[repository][tag]);

    /// <summary>Responds to a request.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        string[] parts = context.Request.Path.Value!.Split('/');
        string repository = string.Join('/', parts[2..^2]);
        if (!repositories.TryGetValue(repository, out var contents))
        {
            context.Response.StatusCode = 404;
        }
        else if (parts[^2] == "tags")
        {
            await context.Response.WriteAsJsonAsync(new { tags = contents.Keys.Where(key => !key.Contains(':', StringComparison.Ordinal)) });
        }
        else if (contents.TryGetValue(parts[^1], out byte[]? content))
        {
            context.Response.ContentType = parts[^2] == "blobs" ? ConfigurationType : FakeManifests.ImageType;
            context.Response.ContentLength = content.Length;
            context.Response.Headers["Docker-Content-Digest"] = FakeManifests.DigestOf(content);
            if (HttpMethods.IsHead(context.Request.Method))
            {
                Head(context.Response);
            }
            else
            {
                await context.Response.Body.WriteAsync(content);
            }
        }
        else
        {
            context.Response.StatusCode = 404;
        }
    }
}
