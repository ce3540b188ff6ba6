using System.Net;
using OciTagAnalyzer.Registry.Hosts;

namespace OciTagAnalyzer.Registry.Http;

/// <summary>The proxy of the environment, except for loopback addresses, which denote another machine to a proxy.</summary>
sealed class LoopbackBypass(IWebProxy proxy) : IWebProxy
{
    /// <inheritdoc/>
    public ICredentials? Credentials
    {
        get => proxy.Credentials;
        set => proxy.Credentials = value;
    }

    /// <inheritdoc/>
    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : proxy.GetProxy(destination);

    /// <inheritdoc/>
    public bool IsBypassed(Uri host) => RegistryHosts.IsLoopback(host.Authority) || proxy.IsBypassed(host);
}
