using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Versions;
using OciTagAnalyzer.Tool.Registry;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>Asks an image's registry what the image is now.</summary>
sealed class ImageResolver(RegistryClient registry)
{
    // The newest release is among the first; what is not found by then is not worth a registry's limit.
    const int MostCandidates = 20;

    /// <summary>What <paramref name="asked"/> is now.</summary>
    /// <param name="asked">The image as it was asked for.</param>
    /// <param name="isMoving">True where the tag that stands for it now is to be found: it has none, or one that moves.</param>
    /// <param name="cancellation">Stops the requests.</param>
    public async Task<Answer<LockEntry>> ResolveAsync(ImageReference asked, bool isMoving, CancellationToken cancellation)
    {
        string name = asked.Digest ?? asked.Tag ?? ImageReference.DefaultTag;
        Answer<ManifestDescriptor> now = await registry.FindManifestAsync(asked, name, cancellation);
        if (!now.IsGiven)
        {
            return now.Failure;
        }

        string? tag = isMoving && asked.Digest is null ? await FindTagAsync(asked, now.Value.Digest, cancellation) : null;
        return new LockEntry(tag, now.Value.Digest, now.Value.MediaType);
    }

    /// <summary>The most specific version tag with that digest; null where there is none, or the registry does not say.</summary>
    async Task<string?> FindTagAsync(ImageReference asked, string digest, CancellationToken cancellation)
    {
        Answer<string[]> tags = await registry.ListTagsAsync(asked, cancellation);
        foreach (string candidate in tags.IsGiven ? PinCandidates.For(asked.Tag, tags.Value).Take(MostCandidates) : [])
        {
            Answer<ManifestDescriptor> found = await registry.FindManifestAsync(asked, candidate, cancellation);
            if (found.Value?.Digest == digest)
            {
                return candidate;
            }

            // Other candidates may be better than one that is gone meanwhile, or names something else than an image.
            if (found.Failure is { Kind: not (RegistryFailureKind.NotFound or RegistryFailureKind.Untrustworthy) })
            {
                return null;
            }
        }

        return null;
    }
}
