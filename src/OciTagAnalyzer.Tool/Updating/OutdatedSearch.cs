using OciTagAnalyzer.Registry;
using OciTagAnalyzer.Registry.Images;
using OciTagAnalyzer.Registry.Results;
using OciTagAnalyzer.Tool.Locking;

namespace OciTagAnalyzer.Tool.Updating;

/// <summary>Finds the newer tags of all images with a version, and the age of the images in use.</summary>
/// <param name="registry">The registry client.</param>
sealed class OutdatedSearch(RegistryClient registry)
{
    readonly RegistryAnswers answers = new(registry);

    /// <summary>Asks the registries, for a few images of each registry at a time.</summary>
    /// <param name="images">The images with a version.</param>
    /// <param name="done">Called after each image.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    public async Task<IReadOnlyList<OutdatedImage>> OverAsync(IReadOnlyList<TrackedImage> images, Action done, CancellationToken cancellation)
    {
        var found = new OutdatedImage[images.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = registry.RequestsPerHost, CancellationToken = cancellation };
        await Task.WhenAll(Enumerable.Range(0, images.Count).GroupBy(index => images[index].Reference.Domain).Select(host =>
            Parallel.ForEachAsync(host, parallel, async (index, stop) =>
            {
                found[index] = await FindAsync(images[index], stop);
                done();
            })));
        return found;
    }

    async Task<OutdatedImage> FindAsync(TrackedImage image, CancellationToken cancellation)
    {
        RegistryResult<string[]> tags = await answers.ListTagsAsync(image.Reference, cancellation);
        if (!tags.IsSuccess)
        {
            return new(image, [], null, tags.Failure);
        }

        // The age is only shown, so a registry that does not have the image any more is no failure.
        RegistryResult<ImageCreation> creation = await answers.FindCreationAsync(image.Reference, image.Digest ?? image.Tag, cancellation);
        return new(image, image.NewerAmong(tags.Value, mayMoveSystem: false), creation.Value?.Time, null);
    }
}
