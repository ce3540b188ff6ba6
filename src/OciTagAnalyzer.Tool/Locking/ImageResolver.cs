using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Versions;
using OciTagAnalyzer.Registry.Manifests;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>Resolves images to tags and digests.</summary>
/// <param name="answers">The answers of the registries.</param>
/// <param name="newImages">Checks images before they are locked.</param>
/// <param name="isFloating">True for a tag, or a word of a tag, that the options declare floating.</param>
sealed class ImageResolver(RegistryAnswers answers, NewImages newImages, Func<string, bool> isFloating)
{
    readonly RepositoryTags repositories = new(answers, isFloating);

    /// <summary>Resolves <paramref name="requested"/> to the tag and digest that it has now.</summary>
    /// <param name="requested">The image reference.</param>
    /// <param name="needsTag">True to find the version tag of the image, because it has no tag or a floating one.</param>
    /// <param name="lockedDigest">The digest that is already locked; null if there is none.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    public async Task<RegistryResult<ResolvedImage>> ResolveAsync(
        ImageReference requested, bool needsTag, string? lockedDigest, CancellationToken cancellation)
    {
        string name = requested.Digest ?? requested.Tag ?? ImageReference.DefaultTag;
        RegistryResult<ManifestDescriptor> now = await answers.FindManifestAsync(requested, name, cancellation);
        if (!now.IsSuccess)
        {
            return now.Failure;
        }

        string digest = now.Value.Digest;
        if (digest != lockedDigest)
        {
            // A digest in the sources is the user's choice, whatever the age of the image.
            (RegistryFailure? failure, Postponement? postponement) = requested.Digest is null
                ? await newImages.CheckTaggedAsync(requested, digest, cancellation)
                : (await newImages.CheckContentAsync(requested, digest, cancellation), null);
            if (failure is not null)
            {
                return failure;
            }

            if (postponement is not null)
            {
                return new ResolvedImage(new(null, digest, now.Value.MediaType), null) { Postponement = postponement };
            }
        }

        TagSearch search =
            requested.Digest is not null ? default
            : needsTag ? await FindTagAsync(requested, digest, cancellation)
            : PinCandidates.IsShortened(name) ? new(await repositories.FindFullVersionAsync(requested, digest, cancellation), null)
            : default;
        return new ResolvedImage(new(search.Tag, digest, now.Value.MediaType) { IsTagPending = search.Failure is not null }, search.Failure);
    }

    /// <summary>Finds the version tag of an image with no tag or a floating tag, whose digest is known.</summary>
    public Task<TagSearch> FindTagAsync(ImageReference requested, string digest, CancellationToken cancellation) =>
        repositories.FindVersionAsync(requested, digest, cancellation);
}
