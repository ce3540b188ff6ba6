using OciTagAnalyzer.Registry.Hosts;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Registry.Http;

/// <summary>Describes why no response arrived and what to do about it.</summary>
static class ConnectionFailure
{
    /// <summary>The connection was closed before the response was complete: the only failure after which a retry is useful.</summary>
    public static RegistryFailure Broken(string host) => RegistryFailure.NoAnswer($"{host} closed the connection early") with { IsTransient = true };

    /// <summary>The failure for <paramref name="error"/>.</summary>
    /// <param name="address">The address of the request.</param>
    /// <param name="proxy">The proxy of the request; null if there is none.</param>
    /// <param name="error">What the HTTP client reports.</param>
    /// <param name="problem">Why the certificate of the host was refused; null if it was not.</param>
    /// <param name="options">Contains the names of the program's options, for advice.</param>
    public static RegistryFailure Of(Uri address, Uri? proxy, HttpRequestError error, CertificateProblem? problem, RegistryOptions options)
    {
        string host = address.Authority;
        return error switch
        {
            HttpRequestError.NameResolutionError when proxy is not null =>
                RegistryFailure.NoAnswer($"cannot resolve host {proxy.Host} of the proxy for {host}"),
            HttpRequestError.NameResolutionError => RegistryFailure.NoAnswer($"cannot resolve host {address.Host}"),
            HttpRequestError.ConnectionError when proxy is not null => RegistryFailure.NoAnswer($"cannot connect to the proxy {proxy.Authority} for {host}"),
            HttpRequestError.ConnectionError => RegistryFailure.NoAnswer($"cannot connect to {host}"),
            HttpRequestError.SecureConnectionError => RegistryFailure.NoAnswer(Insecure(host, problem, options)),
            HttpRequestError.ProxyTunnelError => RegistryFailure.NoAnswer($"the proxy does not connect to {host}"),
            HttpRequestError.ConfigurationLimitExceeded => RegistryFailure.Untrustworthy($"{host} returned too many headers"),
            HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError or HttpRequestError.VersionNegotiationError =>
                RegistryFailure.NoAnswer($"{host} returned a response that is not HTTP"),
            _ => Broken(host),
        };
    }

    static string Insecure(string host, CertificateProblem? problem, RegistryOptions options) => problem switch
    {
        CertificateProblem.OtherHost => $"the certificate of {host} is for another host name; use that name",
        CertificateProblem.SelfSigned => $"the certificate of {host} is self-signed; pass it with {options.AuthorityOption} to trust it",
        CertificateProblem.UnknownAuthority =>
            $"the certificate of {host} is issued by an authority that is not trusted; pass the authority's certificate with {options.AuthorityOption}",
        CertificateProblem.Expired => $"the certificate of {host} has expired; the registry has to renew it",
        CertificateProblem.NotYetValid => $"the certificate of {host} is not valid yet; check the clock of this machine",
        CertificateProblem.ChainExpired => $"the certificate of an authority of {host} has expired; pass a current one with {options.AuthorityOption}",
        CertificateProblem.Revoked => $"the certificate of {host} is revoked; the registry has to replace it",
        CertificateProblem.Missing => $"{host} does not use TLS on this port; allow a connection without it with {options.InsecureOption} {host}",
        _ => $"{host} and this machine support no common TLS version",
    };
}
