namespace OciTagAnalyzer.Registry.Images;

/// <summary>When an image was created, as the image itself declares. A registry does not check this time.</summary>
/// <param name="Time">
/// The time; null if the image declares none. Builds that are reproducible often declare a fixed time, such as 1970-01-01 or 1980-01-01.
/// </param>
public sealed record ImageCreation(DateTimeOffset? Time);
