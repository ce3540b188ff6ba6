using System.Collections.Concurrent;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Registry;
using OciTagAnalyzer.Registry.Images;
using OciTagAnalyzer.Registry.Manifests;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>
/// Checks images before they are locked: a registry may return any digest for HEAD, so the content is downloaded and compared with it.
/// Requests that several images need are sent once.
/// </summary>
/// <param name="registry">The registry client.</param>
/// <param name="minimumAge">How old an image must be; null if it may be new.</param>
/// <param name="clock">Gives the time.</param>
sealed class NewImages(RegistryClient registry, TimeSpan? minimumAge, TimeProvider clock)
{
    readonly ConcurrentDictionary<(string Repository, string Digest), Lazy<Task<RegistryFailure?>>> contents = new();
    readonly ConcurrentDictionary<(string Repository, string Digest), Lazy<Task<RegistryResult<ImageCreation>>>> creations = new();

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
        RegistryResult<ImageCreation> creation = await creations
            .GetOrAdd((image.Name, digest), _ => new(() => registry.FindCreationAsync(image, digest, cancellation))).Value;
        return creation.IsSuccess ? (null, Postponement.Of(creation.Value.Time, age, clock.GetUtcNow())) : (creation.Failure, null);
    }

    /// <summary>Returns why the image cannot be locked; null if it can.</summary>
    public Task<RegistryFailure?> CheckContentAsync(ImageReference image, string digest, CancellationToken cancellation) =>
        contents.GetOrAdd((image.Name, digest), _ => new(() => FetchAsync(image, digest, cancellation))).Value;

    async Task<RegistryFailure?> FetchAsync(ImageReference image, string digest, CancellationToken cancellation)
    {
        RegistryResult<ManifestContent> content = await registry.FetchManifestAsync(image, digest, cancellation);
        return content.Failure;
    }
}
