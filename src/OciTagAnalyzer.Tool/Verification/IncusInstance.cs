namespace OciTagAnalyzer.Tool.Verification;

/// <summary>The data that Incus records about an instance or image from an OCI registry.</summary>
/// <param name="Name">The name of the instance, or else a description of the image.</param>
/// <param name="Id">The image reference without its registry; null if it is not recorded.</param>
/// <param name="Description">Registry and repository: <c>docker.io/kimai/kimai2 (OCI)</c>; null if they are not recorded.</param>
/// <param name="BaseImage">The fingerprint of the image in hexadecimal; null if it is not recorded.</param>
sealed record IncusInstance(string Name, string? Id, string? Description, string? BaseImage);
