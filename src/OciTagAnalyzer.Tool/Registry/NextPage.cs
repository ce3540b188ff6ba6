using OciTagAnalyzer.Tool.Registry.Http;

namespace OciTagAnalyzer.Tool.Registry;

/// <summary>The page that a <c>Link</c> header says is next: <c>&lt;/v2/app/tags/list?last=b&gt;; rel="next"</c>.</summary>
static class NextPage
{
    /// <summary>Its address; null where there is none.</summary>
    public static Uri? Of(HttpReply reply)
    {
        if (reply.Header("Link") is not { } link)
        {
            return null;
        }

        int start = link.IndexOf('<', StringComparison.Ordinal);
        int end = link.IndexOf('>', StringComparison.Ordinal);
        bool isNext = end > start && start >= 0 && link[end..].Split(';').Any(parameter =>
            parameter.Replace(" ", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal).Equals("rel=next", StringComparison.OrdinalIgnoreCase));
        return isNext && Uri.TryCreate(reply.Uri, link[(start + 1)..end], out Uri? next) ? next : null;
    }
}
