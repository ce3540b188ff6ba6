using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using OciTagAnalyzer.Registry.Credentials;
using OciTagAnalyzer.Registry.Hosts;
using OciTagAnalyzer.Registry.Http;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Registry.Authorization;

/// <summary>Sends requests for repositories with the credentials that hosts require, and reuses tokens.</summary>
sealed class AuthorizedRequests(Retries retries, TokenService tokens, CredentialStore credentials, TimeProvider clock)
{
    // A token must not expire during the request.
    static readonly TimeSpan margin = TimeSpan.FromSeconds(5);

    readonly ConcurrentDictionary<string, bool> usesBasic = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<(string Origin, string Repository), AccessToken> accessTokens = new();

    /// <summary>Sends the request, with a credential if the host requires one; 401 and 403 are failures.</summary>
    public async Task<RegistryResult<RegistryResponse>> SendAsync(RegistryRequest request, string repository, CancellationToken cancellation)
    {
        RegistryResult<RegistryResponse> answer = await SendAuthorizedAsync(request, repository, cancellation);
        return answer.Failure is { Kind: RegistryFailureKind.Denied } denied &&
            await credentials.FindProblemAsync(RegistryHosts.DomainOf(request.Uri.Authority), cancellation) is { } problem
                ? denied with { Reason = $"{denied.Reason}; {problem}" }
                : answer;
    }

    async Task<RegistryResult<RegistryResponse>> SendAuthorizedAsync(RegistryRequest request, string repository, CancellationToken cancellation)
    {
        AuthenticationHeaderValue? known = await KnownAsync(request.Uri, repository, cancellation);
        RegistryResult<RegistryResponse> answer = await retries.SendAsync(request with { Authorization = known }, cancellation);

        // The target of a redirect must not get the credentials of this host.
        if (answer.Value is { Status: HttpStatusCode.Unauthorized } refusal && Redirects.IsSameOrigin(refusal.Uri, request.Uri))
        {
            RegistryResult<AuthenticationHeaderValue> authorization = await AuthorizeAsync(refusal, repository, cancellation);
            if (!authorization.IsSuccess)
            {
                return authorization.Failure;
            }

            answer = await retries.SendAsync(request with { Authorization = authorization.Value }, cancellation);
        }

        return answer.Value?.Status switch
        {
            HttpStatusCode.Unauthorized =>
                RegistryFailure.Denied($"{request.Uri.Authority} does not accept the credentials, or has no such repository"),
            HttpStatusCode.Forbidden => RegistryFailure.Denied($"{request.Uri.Authority} denies access (status 403)"),
            _ => answer,
        };
    }

    // A password may be for one namespace only, so it is looked up for each repository.
    async Task<AuthenticationHeaderValue?> KnownAsync(Uri uri, string repository, CancellationToken cancellation)
    {
        string origin = OriginOf(uri);
        return usesBasic.ContainsKey(origin) ? (await FindCredentialAsync(uri, repository, cancellation))?.Basic
            : accessTokens.TryGetValue((origin, repository), out AccessToken? token) && token.Expires - margin > clock.GetUtcNow() ? token.Header
            : null;
    }

    Task<Credential?> FindCredentialAsync(Uri uri, string repository, CancellationToken cancellation) =>
        credentials.FindAsync(RegistryHosts.DomainOf(uri.Authority), repository, cancellation);

    static string OriginOf(Uri uri) => uri.GetLeftPart(UriPartial.Authority);

    async Task<RegistryResult<AuthenticationHeaderValue>> AuthorizeAsync(RegistryResponse refusal, string repository, CancellationToken cancellation)
    {
        Challenge[] challenges = [.. refusal.Headers.WwwAuthenticate.Select(header => new Challenge(header))];
        Credential? credential = await FindCredentialAsync(refusal.Uri, repository, cancellation);
        if (challenges.FirstOrDefault(challenge => challenge.Is("Bearer")) is { } bearer)
        {
            if (credential?.RegistryToken is { } stored)
            {
                accessTokens[(OriginOf(refusal.Uri), repository)] = AccessToken.OfRegistry(stored);
                return stored;
            }

            string scope = bearer["scope"] ?? $"repository:{repository}:pull";
            RegistryResult<AccessToken> token = await tokens.FetchAsync(refusal.Uri, bearer, scope, credential, cancellation);
            if (!token.IsSuccess)
            {
                return token.Failure;
            }

            accessTokens[(OriginOf(refusal.Uri), repository)] = token.Value;
            return token.Value.Header;
        }

        if (!challenges.Any(challenge => challenge.Is("Basic")))
        {
            return RegistryFailure.Denied($"{refusal.Uri.Authority} requires an authentication scheme that is not supported");
        }

        if (credential?.Basic is not { } basic)
        {
            return RegistryFailure.Denied($"{refusal.Uri.Authority} requires credentials; log in with `docker login` or `podman login`");
        }

        usesBasic[OriginOf(refusal.Uri)] = true;
        return basic;
    }
}
