using System.Text.RegularExpressions;
using OciTagAnalyzer.Registry.Http;

namespace OciTagAnalyzer.Registry.Tags;

/// <summary>The page that a <c>Link</c> header says is next: <c>&lt;/v2/app/tags/list?last=b&gt;; rel="next"</c>, alone or among other links.</summary>
static partial class NextPage
{
    /// <summary>Its address; null where there is none.</summary>
    public static Uri? Of(RegistryResponse response)
    {
        Match? next = response.HeaderLines("Link").SelectMany(line => Link().Matches(line)).FirstOrDefault(IsNext);
        return next is not null && Uri.TryCreate(response.Uri, next.Groups["target"].Value, out Uri? page) ? page : null;
    }

    // RFC 8288: a link may have several relations, in one parameter.
    static bool IsNext(Match link) => Relations().Match(link.Groups["parameters"].Value).Groups["names"].Value
        .Split(' ')
        .Contains("next", StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex("<(?<target>[^>]*)>(?<parameters>[^<]*)")]
    private static partial Regex Link();

    [GeneratedRegex("""; *rel *= *("(?<names>[^"]*)"|(?<names>[^ ;,]*))""", RegexOptions.IgnoreCase)]
    private static partial Regex Relations();
}
