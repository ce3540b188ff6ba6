namespace OciTagAnalyzer.Registry.Manifests;

/// <summary>
/// The media types of manifests and indexes. A request must accept all of them: a registry converts an index to an accepted
/// type, and would return the digest of one platform instead of that of the image.
/// </summary>
static class ManifestMediaTypes
{
    const string OciIndex = "application/vnd.oci.image.index.v1+json";
    const string OciManifest = "application/vnd.oci.image.manifest.v1+json";
    const string DockerList = "application/vnd.docker.distribution.manifest.list.v2+json";
    const string DockerManifest = "application/vnd.docker.distribution.manifest.v2+json";

    /// <summary>The value of the <c>Accept</c> header of a request for a manifest.</summary>
    public const string Accept = $"{OciIndex}, {OciManifest}, {DockerList}, {DockerManifest}";

    /// <summary>True for a type that lists the manifests of several platforms.</summary>
    public static bool IsIndex(string mediaType) => mediaType is OciIndex or DockerList;

    /// <summary>True for one of the types in <see cref="Accept"/>.</summary>
    public static bool IsKnown(string? mediaType) => mediaType is OciIndex or OciManifest or DockerList or DockerManifest;
}
