using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Commands;

/// <summary>The name of an Incus remote that serves OCI images; everyone names theirs, and a few names say it by themselves.</summary>
static class IncusRemote
{
    const string OciPrefix = "oci-";

    /// <summary>What goes before an image of <paramref name="remote"/> to make it a whole reference; null where the remote may serve others.</summary>
    public static ImageText? RegistryOf(string remote)
    {
        bool isOci = remote.StartsWith(OciPrefix, StringComparison.Ordinal);
        string? registry = (isOci ? remote.Substring(OciPrefix.Length) : remote) switch
        {
            "docker" or "docker.io" or "docker-hub" or "dockerhub" => "",
            "ghcr" or "ghcr.io" => "ghcr.io/",
            "quay" or "quay.io" => "quay.io/",
            "mcr" or "mcr.microsoft.com" => "mcr.microsoft.com/",
            "gcr" or "gcr.io" => "gcr.io/",
            _ => null,
        };
        return registry is not null ? ImageText.Known(registry)
            : isOci ? ImageText.WithHoles(ImageText.Hole + "/", ["{" + remote + "}"])
            : null;
    }
}
