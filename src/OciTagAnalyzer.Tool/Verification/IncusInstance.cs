namespace OciTagAnalyzer.Tool.Verification;

/// <summary>What Incus records of an instance, or of an image, that came from a registry.</summary>
/// <param name="Name">The instance's name, or what stands for it.</param>
/// <param name="Id">The image as it was asked for, without its registry; null where that is not recorded.</param>
/// <param name="Description">Registry and repository: <c>docker.io/kimai/kimai2 (OCI)</c>; null where it is not recorded.</param>
/// <param name="BaseImage">The fingerprint of the image's content, in hex; null where it is not recorded.</param>
sealed record IncusInstance(string Name, string? Id, string? Description, string? BaseImage);
