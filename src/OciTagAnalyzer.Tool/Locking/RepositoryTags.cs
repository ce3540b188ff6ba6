using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Versions;
using OciTagAnalyzer.Registry.Manifests;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>Finds the tags of digests.</summary>
/// <param name="answers">The answers of the registries.</param>
/// <param name="isFloating">True for a tag, or a word of a tag, that the options declare floating.</param>
sealed class RepositoryTags(RegistryAnswers answers, Func<string, bool> isFloating)
{
    // The newest tag of each major version is among the first; further requests would only use up the registry's rate limit.
    const int MaxCandidates = 20;
    const int MaxSpecifics = 8;

    // A registry that does not respond for three tags is not expected to respond for a fourth.
    const int MaxUnanswered = 3;

    /// <summary>The version tag with <paramref name="digest"/> for an image with no tag or a floating tag.</summary>
    public async Task<TagSearch> FindVersionAsync(ImageReference requested, string digest, CancellationToken cancellation)
    {
        RegistryResult<string[]> tags = await answers.ListTagsAsync(requested, cancellation);
        if (!tags.IsSuccess)
        {
            return new(null, tags.Failure);
        }

        TagSearch search = await FindAsync(requested, digest, PinCandidates.For(requested.Tag, tags.Value, isFloating).Take(MaxCandidates), cancellation);
        return search.Tag is null ? search : new(await FindSpecificAsync(requested, search.Tag, digest, tags.Value, cancellation) ?? search.Tag, null);
    }

    /// <summary>
    /// The tag with <paramref name="digest"/> that is more specific than the shortened version; null if there is none, or if the
    /// registry does not list its tags.
    /// </summary>
    public async Task<string?> FindFullVersionAsync(ImageReference requested, string digest, CancellationToken cancellation)
    {
        RegistryResult<string[]> tags = await answers.ListTagsAsync(requested, cancellation);
        return tags.IsSuccess ? await FindSpecificAsync(requested, requested.Tag!, digest, tags.Value, cancellation) : null;
    }

    async Task<string?> FindSpecificAsync(ImageReference requested, string tag, string digest, string[] tags, CancellationToken cancellation) =>
        (await FindAsync(requested, digest, PinCandidates.Within(tag, tags, isFloating).Take(MaxSpecifics), cancellation)).Tag;

    async Task<TagSearch> FindAsync(ImageReference requested, string digest, IEnumerable<string> candidates, CancellationToken cancellation)
    {
        RegistryFailure? unanswered = null;
        int failures = 0;
        foreach (string candidate in candidates)
        {
            RegistryResult<ManifestDescriptor> found = await answers.FindManifestAsync(requested, candidate, cancellation);
            if (found.Value?.Digest == digest)
            {
                return new(candidate, null);
            }

            // A tag that no longer exists, or that is not an image, cannot be the right one; a tag without a response may be.
            if (found.Failure is { Kind: not (RegistryFailureKind.NotFound or RegistryFailureKind.Untrustworthy) })
            {
                unanswered ??= found.Failure;
                if (++failures == MaxUnanswered)
                {
                    break;
                }
            }
        }

        return new(null, unanswered);
    }
}
