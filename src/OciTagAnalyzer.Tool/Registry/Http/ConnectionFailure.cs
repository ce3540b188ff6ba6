namespace OciTagAnalyzer.Tool.Registry.Http;

/// <summary>Says in words why no response came.</summary>
static class ConnectionFailure
{
    /// <summary>The connection that was there is gone in the middle: the one failure after which it is worth trying anew.</summary>
    public static RegistryFailure Broken(string host) => RegistryFailure.NoAnswer($"{host} breaks the connection off") with { IsPassing = true };

    /// <summary>The failure that <paramref name="error"/> stands for.</summary>
    public static RegistryFailure Of(string host, HttpRequestError error, Exception? cause) => error switch
    {
        HttpRequestError.NameResolutionError => RegistryFailure.NoAnswer($"{host} is not known"),
        HttpRequestError.ConnectionError => RegistryFailure.NoAnswer($"{host} can't be reached"),
        HttpRequestError.SecureConnectionError => RegistryFailure.NoAnswer($"{host} offers no TLS that can be trusted{Because(cause)}"),
        HttpRequestError.ProxyTunnelError => RegistryFailure.NoAnswer($"the proxy does not lead to {host}"),
        HttpRequestError.ConfigurationLimitExceeded => RegistryFailure.Untrustworthy($"{host} answers with more headers than there may be"),
        HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError or HttpRequestError.VersionNegotiationError =>
            RegistryFailure.NoAnswer($"{host} answers with something that is no HTTP"),
        _ => Broken(host),
    };

    static string Because(Exception? cause) => cause is System.Security.Authentication.AuthenticationException ? $" ({cause.Message.TrimEnd('.')})" : "";
}
