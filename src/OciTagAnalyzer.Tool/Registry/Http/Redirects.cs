using System.Net;

namespace OciTagAnalyzer.Tool.Registry.Http;

/// <summary>Follows redirects, and leaves the credential behind where they lead to another host.</summary>
sealed class Redirects(HttpExchange exchange)
{
    const int Most = 5;

    /// <summary>The reply at the end of the redirects.</summary>
    public async Task<Answer<HttpReply>> SendAsync(HttpAsk ask, CancellationToken cancellation)
    {
        string askedHost = ask.Uri.Authority;
        for (int followed = 0; ; followed++)
        {
            Answer<HttpReply> answer = await exchange.SendAsync(ask, cancellation);
            if (!answer.IsGiven || !IsRedirect(answer.Value.Status))
            {
                return answer;
            }

            if (followed == Most)
            {
                return RegistryFailure.Untrustworthy($"{askedHost} redirects more than {Most} times");
            }

            // A form holds a secret in its body, which could not be left behind.
            if (ask.Form is not null || Next(ask.Uri, answer.Value.Headers.Location) is not { } next)
            {
                return RegistryFailure.Untrustworthy($"{askedHost} redirects to nowhere that may be followed");
            }

            ask = ask with { Uri = next, Authorization = IsSameOrigin(ask.Uri, next) ? ask.Authorization : null };
        }
    }

    /// <summary>True where both are of one scheme, host and port.</summary>
    public static bool IsSameOrigin(Uri one, Uri other) => one.GetLeftPart(UriPartial.Authority) == other.GetLeftPart(UriPartial.Authority);

    static bool IsRedirect(HttpStatusCode status) => status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found
        or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    // What began with TLS does not go on without it.
    static Uri? Next(Uri from, Uri? location) =>
        location is not null && Uri.TryCreate(from, location, out Uri? next) && next.UserInfo.Length == 0 &&
        (next.Scheme == Uri.UriSchemeHttps || next.Scheme == from.Scheme)
            ? next
            : null;
}
