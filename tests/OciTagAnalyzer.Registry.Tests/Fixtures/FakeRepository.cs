using Microsoft.AspNetCore.Http;

namespace OciTagAnalyzer.Registry.Tests.Fixtures;

/// <summary>Repositories that all have the same tags, as a <see cref="FakeRegistry"/> answers for them; single answers can be replaced by faults.</summary>
sealed class FakeRepository
{
    readonly Dictionary<string, byte[]> images = new(StringComparer.Ordinal);

    /// <summary>Tags of one image each: <c>latest,17.2</c> name one, <c>17.1</c> another.</summary>
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

    /// <summary>Answers for the list of tags instead; null for the list as it is.</summary>
    public RequestDelegate? TagList { get; set; }

    /// <summary>Answers for tags instead.</summary>
    public Dictionary<string, RequestDelegate> Faults { get; } = [];

    /// <summary>The digest of what <paramref name="tag"/> names.</summary>
    public string DigestOf(string tag) => FakeManifests.DigestOf(images[tag]);

    /// <summary>Answers.</summary>
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
