using System.Net;
using OciTagAnalyzer.Registry.Credentials;
using OciTagAnalyzer.Registry.Hosts;
using OciTagAnalyzer.Registry.Http;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Registry.Authorization;

/// <summary>Requests access tokens from the token service of a registry (distribution, docs/spec/auth/token.md and oauth.md).</summary>
sealed class TokenService(RegistryHosts hosts, Retries retries, TimeProvider clock, string clientName)
{
    /// <summary>Requests a token for <paramref name="scope"/>.</summary>
    /// <param name="registry">The registry's address.</param>
    /// <param name="challenge">The registry's <c>Bearer</c> challenge.</param>
    /// <param name="scope">The access to request: <c>repository:library/redis:pull</c>.</param>
    /// <param name="credential">The user's credential for the registry; null for an anonymous token.</param>
    /// <param name="cancellation">Cancels the request.</param>
    public async Task<RegistryResult<AccessToken>> FetchAsync(
        Uri registry, Challenge challenge, string scope, Credential? credential, CancellationToken cancellation)
    {
        if (RealmOf(registry, challenge) is not { } realm)
        {
            return RegistryFailure.Untrustworthy("the registry names no token service that may be used");
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

            // A service without OAuth2 may still issue an anonymous token.
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
        { Value.Status: HttpStatusCode.OK } => RegistryFailure.Untrustworthy($"the token service {realm.Authority} returned no token"),
        _ => RegistryFailure.Denied($"the token service {realm.Authority} returned status {(int)answer.Value.Status}"),
    };

    // The registry chooses the service that gets the credential, so both must use TLS. A service without TLS is allowed only if
    // the registry may also be reached without it: a remote registry must not direct requests to this machine.
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
