using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Commands;

/// <summary>Recognizes Incus remotes that serve OCI images. Users choose the names, but a few names are common.</summary>
static class IncusRemote
{
    const string OciPrefix = "oci-";

    /// <summary>Returns the registry and slash that complete an image of <paramref name="remote"/>; null if the remote may serve other images.</summary>
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
