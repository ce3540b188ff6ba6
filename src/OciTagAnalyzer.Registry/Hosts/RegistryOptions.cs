using System.Security.Cryptography.X509Certificates;

namespace OciTagAnalyzer.Registry.Hosts;

/// <summary>How registries are reached.</summary>
public sealed record RegistryOptions
{
    /// <summary>Hosts, with their port if any, whose certificate is not checked and that may be reached without TLS.</summary>
    public IReadOnlySet<string> InsecureHosts { get; init; } = new HashSet<string>();

    /// <summary>Maps the domain of a registry to the host of its mirror, which is tried first: <c>docker.io</c> to <c>mirror.example.com</c>.</summary>
    public IReadOnlyDictionary<string, string> Mirrors { get; init; } = new Dictionary<string, string>();

    /// <summary>Certificate authorities that are trusted in addition to those of the system.</summary>
    public X509Certificate2Collection Authorities { get; init; } = [];

    /// <summary>How long one request may take, its body included. The default is 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many requests may be sent to one host at a time. The default is 8.</summary>
    public int RequestsPerHost { get; init; } = 8;

    /// <summary>The name of the program, as registries and token services see it (<c>User-Agent</c>, <c>client_id</c>).</summary>
    public string ClientName { get; init; } = "OciTagAnalyzer.Registry";

    /// <summary>The option with which a user adds to <see cref="Authorities"/>; messages contain "pass it with" and this text.</summary>
    public string AuthorityOption { get; init; } = $"{nameof(RegistryOptions)}.{nameof(Authorities)}";

    /// <summary>The option with which a user adds to <see cref="InsecureHosts"/>; messages contain this text and the host.</summary>
    public string InsecureOption { get; init; } = $"{nameof(RegistryOptions)}.{nameof(InsecureHosts)}";
}
