using System.Net;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Registry.Hosts;

/// <summary>Says which hosts to ask for a registry's images.</summary>
sealed class RegistryHosts(RegistryOptions options)
{
    const string DockerHub = "registry-1.docker.io";

    /// <summary>The hosts, with their port if any, that serve <paramref name="domain"/>: its mirror, then its own.</summary>
    public IEnumerable<string> Serving(string domain)
    {
        if (options.Mirrors.TryGetValue(domain, out string? mirror))
        {
            yield return mirror;
        }

        yield return domain == ReferenceParser.DefaultDomain ? DockerHub : domain;
    }

    /// <summary>The domain that credentials for <paramref name="host"/> are filed under.</summary>
    public static string DomainOf(string host) => host == DockerHub ? ReferenceParser.DefaultDomain : host;

    /// <summary>True where a user has said that <paramref name="host"/> needs no certificate.</summary>
    public bool IsInsecure(string host) => options.InsecureHosts.Contains(host);

    /// <summary>True where <paramref name="host"/> may be spoken to without TLS: what is said to it does not leave the machine, or a user wants it so.</summary>
    public bool MayBePlain(string host) => IsInsecure(host) || IsLoopback(host);

    /// <summary>True where <paramref name="host"/>, with a port or without, is this machine.</summary>
    public static bool IsLoopback(string host) =>
        Uri.TryCreate($"http://{host}/", UriKind.Absolute, out Uri? uri) &&
        (uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ||
            (IPAddress.TryParse(uri.Host, out IPAddress? address) && IPAddress.IsLoopback(address)));
}
