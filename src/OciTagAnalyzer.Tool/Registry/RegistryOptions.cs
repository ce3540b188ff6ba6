using System.Security.Cryptography.X509Certificates;

namespace OciTagAnalyzer.Tool.Registry;

/// <summary>How registries are reached, as far as a user has a say in it.</summary>
sealed record RegistryOptions
{
    /// <summary>Hosts, with their port if any, that are trusted without a certificate, or without TLS at all.</summary>
    public IReadOnlySet<string> InsecureHosts { get; init; } = new HashSet<string>();

    /// <summary>By a registry's domain the host that is asked before it.</summary>
    public IReadOnlyDictionary<string, string> Mirrors { get; init; } = new Dictionary<string, string>();

    /// <summary>Certificate authorities that are trusted beside the system's.</summary>
    public X509Certificate2Collection Authorities { get; init; } = [];

    /// <summary>How long one request may take, its body included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many requests to one host may be under way at a time.</summary>
    public int RequestsPerHost { get; init; } = 8;
}
