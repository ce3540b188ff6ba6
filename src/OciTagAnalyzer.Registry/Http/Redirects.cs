using System.Net;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Registry.Http;

/// <summary>Follows redirects, and leaves the credential behind where they lead to another host.</summary>
sealed class Redirects(HttpExchange exchange)
{
    const int Most = 5;

    /// <summary>The response at the end of the redirects.</summary>
    public async Task<RegistryResult<RegistryResponse>> SendAsync(RegistryRequest request, CancellationToken cancellation)
    {
        string askedHost = request.Uri.Authority;
        for (int followed = 0; ; followed++)
        {
            RegistryResult<RegistryResponse> answer = await exchange.SendAsync(request, cancellation);
            if (!answer.IsSuccess || !IsRedirect(answer.Value.Status))
            {
                return answer;
            }

            if (followed == Most)
            {
                return RegistryFailure.Untrustworthy($"{askedHost} redirects more than {Most} times");
            }

            // A form holds a secret in its body, which could not be left behind.
            if (request.Form is not null || Next(request.Uri, answer.Value.Headers.Location) is not { } next)
            {
                return RegistryFailure.Untrustworthy($"{askedHost} redirects to nowhere that may be followed");
            }

            request = request with { Uri = next, Authorization = IsSameOrigin(request.Uri, next) ? request.Authorization : null };
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
