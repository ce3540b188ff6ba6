namespace OciTagAnalyzer.Registry.Manifests;

/// <summary>
/// The media types of what a tag may name. All are asked for at once: a registry that is asked for less does not refuse,
/// but answers with another manifest, so that one platform's digest would pass for the image's.
/// </summary>
static class ManifestMediaTypes
{
    const string OciIndex = "application/vnd.oci.image.index.v1+json";
    const string OciManifest = "application/vnd.oci.image.manifest.v1+json";
    const string DockerList = "application/vnd.docker.distribution.manifest.list.v2+json";
    const string DockerManifest = "application/vnd.docker.distribution.manifest.v2+json";

    /// <summary>What a request for a manifest accepts.</summary>
    public const string Accept = $"{OciIndex}, {OciManifest}, {DockerList}, {DockerManifest}";

    /// <summary>True for a type that lists the manifests of several platforms.</summary>
    public static bool IsIndex(string mediaType) => mediaType is OciIndex or DockerList;

    /// <summary>True for one of the types that were asked for.</summary>
    public static bool IsKnown(string? mediaType) => mediaType is OciIndex or OciManifest or DockerList or DockerManifest;
}
