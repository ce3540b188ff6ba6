namespace OciTagAnalyzer.Registry.Images;

/// <summary>What an image declares about itself. A registry does not check it.</summary>
/// <param name="Created">
/// When it was created; null if it declares no time. Builds that are reproducible often declare a fixed time, such as 1970-01-01 or 1980-01-01.
/// </param>
/// <param name="Source">
/// The address of its source code, <c>org.opencontainers.image.source</c>: an absolute http or https address without credentials; null if it declares none.
/// </param>
public sealed record ImageMetadata(DateTimeOffset? Created, Uri? Source);
