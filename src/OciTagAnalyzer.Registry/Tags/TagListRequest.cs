using System.Net;
using System.Text.Json;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Registry.Authorization;
using OciTagAnalyzer.Registry.Http;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Registry.Tags;

/// <summary>Requests the tags of a repository, page by page.</summary>
/// <param name="requests">Sends the requests.</param>
/// <param name="api">The root of the host's API, <c>https://host/v2/</c>.</param>
/// <param name="repository">The repository's path.</param>
sealed class TagListRequest(AuthorizedRequests requests, Uri api, string repository)
{
    const int PageSize = 1000;

    // A limit for registries that return pages forever; further tags are ignored.
    const int MaxPages = 50;
    const int MaxTags = PageSize * MaxPages;

    /// <summary>The tags; invalid ones are ignored.</summary>
    public async Task<RegistryResult<string[]>> SendAsync(CancellationToken cancellation)
    {
        var tags = new HashSet<string>(StringComparer.Ordinal);
        Uri? page = new(api, $"{repository}/tags/list?n={PageSize}");
        for (int pages = 0; page is not null && pages < MaxPages && tags.Count < MaxTags; pages++)
        {
            var request = new RegistryRequest(HttpMethod.Get, page, "application/json") { Subject = "tags" };
            RegistryResult<RegistryResponse> answer = await requests.SendAsync(request, repository, cancellation);
            if (!answer.IsSuccess)
            {
                return answer.Failure;
            }

            if (answer.Value.Status != HttpStatusCode.OK)
            {
                return answer.Value.Status == HttpStatusCode.NotFound
                    ? RegistryFailure.NotFound($"{api.Authority} has no '{repository}'")
                    : RegistryFailure.NoAnswer($"{api.Authority} returned status {(int)answer.Value.Status} for the tags of '{repository}'");
            }

            if (!TryRead(answer.Value.Body, tags))
            {
                return RegistryFailure.Untrustworthy($"{api.Authority} returned no list of tags for '{repository}'");
            }

            Uri? next = NextPage.Of(answer.Value);
            if (next is not null && !Redirects.IsSameOrigin(next, api))
            {
                return RegistryFailure.Untrustworthy($"{api.Authority} continues the tags of '{repository}' on another host");
            }

            page = next;
        }

        return tags.ToArray();
    }

    static bool TryRead(byte[] json, HashSet<string> tags)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("tags", out JsonElement list))
            {
                return false;
            }

            // The list is null after the last tag was deleted.
            foreach (JsonElement element in list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default)
            {
                if (element.ValueKind == JsonValueKind.String && element.GetString() is { } tag && TagGrammar.Matches(tag))
                {
                    tags.Add(tag);
                }
            }

            return list.ValueKind is JsonValueKind.Array or JsonValueKind.Null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
