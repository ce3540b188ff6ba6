using System.Net;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Registry.Http;

/// <summary>Follows redirects, and removes the credential from requests to another host.</summary>
sealed class Redirects(HttpExchange exchange)
{
    const int Limit = 5;

    /// <summary>The response after all redirects.</summary>
    public async Task<RegistryResult<RegistryResponse>> SendAsync(RegistryRequest request, CancellationToken cancellation)
    {
        string host = request.Uri.Authority;
        for (int followed = 0; ; followed++)
        {
            RegistryResult<RegistryResponse> answer = await exchange.SendAsync(request, cancellation);
            if (!answer.IsSuccess || !IsRedirect(answer.Value.Status))
            {
                return answer;
            }

            if (followed == Limit)
            {
                return RegistryFailure.Untrustworthy($"{host} redirects more than {Limit} times");
            }

            // The body of a form contains a secret, which must not reach another host.
            if (request.Form is not null || Next(request.Uri, answer.Value.Headers.Location) is not { } next)
            {
                return RegistryFailure.Untrustworthy($"{host} redirects to an address that may not be used");
            }

            request = request with { Uri = next, Authorization = IsSameOrigin(request.Uri, next) ? request.Authorization : null };
        }
    }

    /// <summary>True if scheme, host and port are the same.</summary>
    public static bool IsSameOrigin(Uri one, Uri other) => one.GetLeftPart(UriPartial.Authority) == other.GetLeftPart(UriPartial.Authority);

    static bool IsRedirect(HttpStatusCode status) => status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found
        or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    // A redirect from https to http is not followed.
    static Uri? Next(Uri from, Uri? location) =>
        location is not null && Uri.TryCreate(from, location, out Uri? next) && next.UserInfo.Length == 0 &&
        (next.Scheme == Uri.UriSchemeHttps || next.Scheme == from.Scheme)
            ? next
            : null;
}
