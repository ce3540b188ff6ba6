using System.Text.RegularExpressions;
using OciTagAnalyzer.Registry.Http;

namespace OciTagAnalyzer.Registry.Tags;

/// <summary>The next page of a list, from the <c>Link</c> header (RFC 8288): <c>&lt;/v2/app/tags/list?last=b&gt;; rel="next"</c>.</summary>
static partial class NextPage
{
    /// <summary>The address of the next page; null after the last one.</summary>
    public static Uri? Of(RegistryResponse response)
    {
        Match? next = response.HeaderLines("Link").SelectMany(line => Link().Matches(line)).FirstOrDefault(IsNext);
        return next is not null && Uri.TryCreate(response.Uri, next.Groups["target"].Value, out Uri? page) ? page : null;
    }

    // RFC 8288, section 3.3: one parameter may contain several relations.
    static bool IsNext(Match link) => Relations().Match(link.Groups["parameters"].Value).Groups["names"].Value
        .Split(' ')
        .Contains("next", StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("<(?<target>[^>]*)>(?<parameters>[^<]*)")]
    private static partial Regex Link();

    [GeneratedRegex("""; *rel *= *("(?<names>[^"]*)"|(?<names>[^ ;,]*))""", RegexOptions.IgnoreCase)]
    private static partial Regex Relations();
}
