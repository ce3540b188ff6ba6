using Microsoft.AspNetCore.Http;

namespace OciTagAnalyzer.Registry.Tests.Fixtures;

/// <summary>The responses of a <see cref="FakeRegistry"/> whose repositories all have the same tags. Some of them can be replaced by errors.</summary>
sealed class FakeRepository
{
    readonly Dictionary<string, byte[]> images = new(StringComparer.Ordinal);

    /// <summary>The tags of each image: <c>latest,17.2</c> are one image, <c>17.1</c> is another.</summary>
    public FakeRepository(params string[] images)
    {
        foreach (string tags in images)
        {
            foreach (string tag in tags.Split(','))
            {
                this.images[tag] = FakeManifests.Index(tags);
            }
        }
    }

    /// <summary>Replaces the response for the list of tags; null for the default.</summary>
    public RequestDelegate? TagList { get; set; }

    /// <summary>Replaces the responses for tags.</summary>
    public Dictionary<string, RequestDelegate> Faults { get; } = [];

    /// <summary>The digest of <paramref name="tag"/>.</summary>
    public string DigestOf(string tag) => FakeManifests.DigestOf(images[tag]);

    /// <summary>Responds to a request.</summary>
    public Task AnswerAsync(HttpContext context)
    {
        string path = context.Request.Path;
        if (path.EndsWith("/tags/list", StringComparison.Ordinal))
        {
            return TagList is null ? context.Response.WriteAsJsonAsync(new { tags = images.Keys }) : TagList(context);
        }

        string name = path[(path.LastIndexOf('/') + 1)..];
        if (Faults.TryGetValue(name, out RequestDelegate? fault))
        {
            return fault(context);
        }

        byte[]? content = images.GetValueOrDefault(name) ?? images.Values.FirstOrDefault(image => FakeManifests.DigestOf(image) == name);
        if (content is not null)
        {
            return FakeManifests.AnswerAsync(context, content);
        }

        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}
