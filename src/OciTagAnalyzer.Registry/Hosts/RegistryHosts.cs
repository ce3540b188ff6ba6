using System.Net;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Registry.Hosts;

/// <summary>Maps the domains of registries to hosts.</summary>
sealed class RegistryHosts(RegistryOptions options)
{
    const string DockerHub = "registry-1.docker.io";

    /// <summary>The hosts, with their port if any, that serve <paramref name="domain"/>: its mirror first, then its own host.</summary>
    public IEnumerable<string> Serving(string domain)
    {
        if (options.Mirrors.TryGetValue(domain, out string? mirror))
        {
            yield return mirror;
        }

        yield return domain == ReferenceParser.DefaultDomain ? DockerHub : domain;
    }

    /// <summary>The domain under which credentials for <paramref name="host"/> are stored.</summary>
    public static string DomainOf(string host) => host == DockerHub ? ReferenceParser.DefaultDomain : host;

    /// <summary>True if the options exempt <paramref name="host"/> from certificate checks.</summary>
    public bool IsInsecure(string host) => options.InsecureHosts.Contains(host);

    /// <summary>True if <paramref name="host"/> may be reached without TLS: it is this machine, or the options allow it.</summary>
    public bool MayBePlain(string host) => IsInsecure(host) || IsLoopback(host);

    /// <summary>True if <paramref name="host"/>, with or without a port, is this machine.</summary>
    public static bool IsLoopback(string host) =>
        Uri.TryCreate($"http://{host}/", UriKind.Absolute, out Uri? uri) &&
        (uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ||
            (IPAddress.TryParse(uri.Host, out IPAddress? address) && IPAddress.IsLoopback(address)));
}
