using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Versions;
using OciTagAnalyzer.Registry;
using OciTagAnalyzer.Registry.Manifests;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>Asks an image's registry what the image is now.</summary>
/// <param name="registry">Asks the registries.</param>
/// <param name="isFloating">True for a tag, or a word of a tag, that the user says is moved.</param>
sealed class ImageResolver(RegistryClient registry, Func<string, bool> isFloating)
{
    readonly RepositoryTags repositories = new(registry, isFloating);

    /// <summary>What <paramref name="asked"/> is now.</summary>
    /// <param name="asked">The image as it was asked for.</param>
    /// <param name="isMoving">True where the tag that stands for it now is to be found: it has none, or one that moves.</param>
    /// <param name="cancellation">Stops the requests.</param>
    public async Task<RegistryResult<ResolvedImage>> ResolveAsync(ImageReference asked, bool isMoving, CancellationToken cancellation)
    {
        string name = asked.Digest ?? asked.Tag ?? ImageReference.DefaultTag;
        RegistryResult<ManifestDescriptor> now = await registry.FindManifestAsync(asked, name, cancellation);
        if (!now.IsSuccess)
        {
            return now.Failure;
        }

        string digest = now.Value.Digest;
        TagSearch search =
            asked.Digest is not null ? default
            : isMoving ? await FindTagAsync(asked, digest, cancellation)
            : PinCandidates.IsShortened(name) ? new(await repositories.FindFullVersionAsync(asked, digest, cancellation), null)
            : default;
        return new ResolvedImage(new(search.Tag, digest, now.Value.MediaType) { IsTagPending = search.Failure is not null }, search.Failure);
    }

    /// <summary>Which tag an untagged or floating request, whose digest is known, stands for.</summary>
    public Task<TagSearch> FindTagAsync(ImageReference asked, string digest, CancellationToken cancellation) =>
        repositories.FindVersionAsync(asked, digest, cancellation);
}
