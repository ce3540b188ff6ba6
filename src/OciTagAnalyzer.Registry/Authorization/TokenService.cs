using System.Net;
using OciTagAnalyzer.Registry.Credentials;
using OciTagAnalyzer.Registry.Hosts;
using OciTagAnalyzer.Registry.Http;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Registry.Authorization;

/// <summary>Asks the token service that a registry names for a token.</summary>
sealed class TokenService(RegistryHosts hosts, Retries retries, TimeProvider clock, string clientName)
{
    /// <summary>A token for <paramref name="scope"/>.</summary>
    /// <param name="registry">The registry's address.</param>
    /// <param name="challenge">The registry's <c>Bearer</c> challenge.</param>
    /// <param name="scope">What is to be allowed: <c>repository:library/redis:pull</c>.</param>
    /// <param name="credential">The user's credential for the registry; null to ask as nobody.</param>
    /// <param name="cancellation">Stops the request.</param>
    public async Task<RegistryResult<AccessToken>> FetchAsync(Uri registry, Challenge challenge, string scope, Credential? credential, CancellationToken cancellation)
    {
        if (RealmOf(registry, challenge) is not { } realm)
        {
            return RegistryFailure.Untrustworthy("the registry names no token service that may be asked");
        }

        var query = new Dictionary<string, string> { ["scope"] = scope };
        if (challenge["service"] is { } service)
        {
            query["service"] = service;
        }

        if (credential?.IdentityToken is { } identity)
        {
            var form = new Dictionary<string, string>(query) { ["grant_type"] = "refresh_token", ["refresh_token"] = identity, ["client_id"] = clientName };
            RegistryResult<RegistryResponse> refreshed = await retries.SendAsync(new(HttpMethod.Post, realm, "application/json") { Form = form }, cancellation);

            // A service that does not know this way of asking may still give what anybody may have.
            if (refreshed.Value?.Status is not (HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed))
            {
                return TokenOf(realm, refreshed);
            }
        }

        if (credential?.User is { } account)
        {
            query["account"] = account;
        }

        var request = new RegistryRequest(HttpMethod.Get, WithQuery(realm, query), "application/json") { Authorization = credential?.Basic };
        return TokenOf(realm, await retries.SendAsync(request, cancellation));
    }

    RegistryResult<AccessToken> TokenOf(Uri realm, RegistryResult<RegistryResponse> answer) => answer switch
    {
        { IsSuccess: false } => answer.Failure,
        { Value.Status: HttpStatusCode.OK } when AccessToken.Read(answer.Value.Body, clock.GetUtcNow()) is { } token => token,
        { Value.Status: HttpStatusCode.OK } => RegistryFailure.Untrustworthy($"the token service {realm.Authority} answers with no token"),
        _ => RegistryFailure.Denied($"the token service {realm.Authority} answers with status {(int)answer.Value.Status}"),
    };

    // The credential goes to whom the registry names, so that the name must come, and the credential go, over TLS. That this
    // machine is spoken to without is no leave for a registry elsewhere to have it asked.
    Uri? RealmOf(Uri registry, Challenge challenge) =>
        Uri.TryCreate(challenge["realm"], UriKind.Absolute, out Uri? realm) && realm.UserInfo.Length == 0 &&
        (realm.Scheme == Uri.UriSchemeHttps || (realm.Scheme == Uri.UriSchemeHttp && hosts.MayBePlain(realm.Authority) && hosts.MayBePlain(registry.Authority)))
            ? realm
            : null;

    static Uri WithQuery(Uri realm, Dictionary<string, string> query)
    {
        string added = string.Join('&', query.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return new UriBuilder(realm) { Query = realm.Query.Length > 1 ? $"{realm.Query[1..]}&{added}" : added, Fragment = "" }.Uri;
    }
}
