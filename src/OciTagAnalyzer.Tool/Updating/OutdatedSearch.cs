using OciTagAnalyzer.Registry.Images;
using OciTagAnalyzer.Registry.Results;
using OciTagAnalyzer.Tool.Locking;

namespace OciTagAnalyzer.Tool.Updating;

/// <summary>Finds the newer tags of all images with a version, and the age of the images in use.</summary>
/// <param name="answers">The answers of the registries.</param>
sealed class OutdatedSearch(RegistryAnswers answers)
{
    /// <summary>Asks the registries for all images.</summary>
    /// <param name="images">The images with a version.</param>
    /// <param name="done">Called after each image.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    public Task<IReadOnlyList<OutdatedImage>> OverAsync(IReadOnlyList<TrackedImage> images, Action done, CancellationToken cancellation) =>
        answers.ForEachAsync(images, image => image.Reference, FindAsync, done, cancellation);

    async Task<OutdatedImage> FindAsync(TrackedImage image, CancellationToken cancellation)
    {
        RegistryResult<string[]> tags = await answers.ListTagsAsync(image.Reference, cancellation);
        if (!tags.IsSuccess)
        {
            return new(image, [], null, tags.Failure);
        }

        // The age is only shown, so a registry that does not have the image any more is no failure.
        RegistryResult<ImageMetadata> metadata = await answers.FindMetadataAsync(image.Reference, image.Digest ?? image.Tag, cancellation);
        return new(image, image.NewerAmong(tags.Value, mayMoveSystem: false), metadata.Value?.Created, null);
    }
}
