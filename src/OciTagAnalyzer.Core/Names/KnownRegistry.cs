using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.Names;

/// <summary>Public registries: a value that begins with one of them, followed by a path, is an image.</summary>
public static class KnownRegistry
{
    static readonly HashSet<string> domains = new(StringComparer.OrdinalIgnoreCase)
    {
        "cgr.dev", "container-registry.oracle.com", "docker.elastic.co", "docker.io", "gcr.io", "ghcr.io", "icr.io", "index.docker.io",
        "k8s.gcr.io", "lscr.io", "mcr.microsoft.com", "nvcr.io", "public.ecr.aws", "quay.io", "registry.access.redhat.com",
        "registry.gitlab.com", "registry.hub.docker.com", "registry.k8s.io", "registry.redhat.io",
    };

    // Registries whose images only their owner publishes.
    static readonly HashSet<string> publishers = new(StringComparer.OrdinalIgnoreCase)
    {
        "cgr.dev", "container-registry.oracle.com", "docker.elastic.co", "k8s.gcr.io", "lscr.io", "mcr.microsoft.com", "nvcr.io",
        "registry.access.redhat.com", "registry.k8s.io", "registry.redhat.io",
    };

    static readonly string[] hosts = [".azurecr.io", ".gcr.io", ".pkg.dev"];

    /// <summary>True if <paramref name="image"/> is in a registry whose images only its owner publishes.</summary>
    internal static bool IsPublisher(string image) => image.IndexOf('/') is > 0 and var slash && publishers.Contains(image.Substring(0, slash));

    /// <summary>True if <paramref name="value"/> is a reference that begins with such a registry.</summary>
    public static bool IsIn(string value)
    {
        int slash = value.IndexOf('/');
        if (slash < 0 || ReferenceParser.ParseNormalized(value.AsSpan(), out _) != ReferenceError.None)
        {
            return false;
        }

        string domain = value.Substring(0, slash);
        return domains.Contains(domain)
            || hosts.Any(host => domain.EndsWith(host, StringComparison.OrdinalIgnoreCase))
            || (domain.EndsWith(".amazonaws.com", StringComparison.OrdinalIgnoreCase) && domain.IndexOf(".dkr.ecr.", StringComparison.OrdinalIgnoreCase) > 0);
    }
}
