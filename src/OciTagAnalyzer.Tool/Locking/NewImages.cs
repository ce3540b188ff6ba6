using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Registry.Images;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>
/// Checks images before they are locked: a registry may return any digest for HEAD, so the content is downloaded and compared with it.
/// </summary>
/// <param name="answers">The answers of the registries.</param>
/// <param name="minimumAge">How old an image must be; null if it may be new.</param>
/// <param name="clock">Gives the time.</param>
sealed class NewImages(RegistryAnswers answers, TimeSpan? minimumAge, TimeProvider clock)
{
    /// <summary>Checks an image that a tag denotes; <paramref name="digest"/> may be the tag itself, if its digest is not needed.</summary>
    /// <returns>Why the image cannot be locked, and why not yet; both null if it can.</returns>
    public async Task<(RegistryFailure? Failure, Postponement? Postponement)> CheckTaggedAsync(
        ImageReference image, string digest, CancellationToken cancellation)
    {
        if (minimumAge is not { } age)
        {
            return (await CheckContentAsync(image, digest, cancellation), null);
        }

        // The request also compares the content with the digest.
        RegistryResult<ImageMetadata> metadata = await answers.FindMetadataAsync(image, digest, cancellation);
        return metadata.IsSuccess ? (null, Postponement.Of(metadata.Value.Created, age, clock.GetUtcNow())) : (metadata.Failure, null);
    }

    /// <summary>Returns why the image cannot be locked; null if it can.</summary>
    public async Task<RegistryFailure?> CheckContentAsync(ImageReference image, string digest, CancellationToken cancellation) =>
        (await answers.FetchManifestAsync(image, digest, cancellation)).Failure;
}
