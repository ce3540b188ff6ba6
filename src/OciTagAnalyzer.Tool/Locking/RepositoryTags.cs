using System.Collections.Concurrent;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Versions;
using OciTagAnalyzer.Registry;
using OciTagAnalyzer.Registry.Manifests;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>Finds the tags of digests; what several images of one repository need is asked for once.</summary>
/// <param name="registry">Asks the registries.</param>
/// <param name="isFloating">True for a tag, or a word of a tag, that the user says is moved.</param>
sealed class RepositoryTags(RegistryClient registry, Func<string, bool> isFloating)
{
    // The newest of each major version is among the first; what is not found by then is not worth a registry's limit.
    const int MostCandidates = 20;
    const int MostSpecifics = 8;

    // A registry that does not answer for three tags will not for the fourth.
    const int MostUnanswered = 3;

    readonly ConcurrentDictionary<string, Lazy<Task<RegistryResult<string[]>>>> lists = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<(string Repository, string Tag), Lazy<Task<RegistryResult<ManifestDescriptor>>>> manifests = new();

    /// <summary>The version tag with <paramref name="digest"/> that an untagged or floating request stands for.</summary>
    public async Task<TagSearch> FindVersionAsync(ImageReference asked, string digest, CancellationToken cancellation)
    {
        RegistryResult<string[]> tags = await ListAsync(asked, cancellation);
        if (!tags.IsSuccess)
        {
            return new(null, tags.Failure);
        }

        TagSearch search = await FindAsync(asked, digest, PinCandidates.For(asked.Tag, tags.Value, isFloating).Take(MostCandidates), cancellation);
        return search.Tag is null ? search : new(await FindSpecificAsync(asked, search.Tag, digest, tags.Value, cancellation) ?? search.Tag, null);
    }

    /// <summary>
    /// The tag with <paramref name="digest"/> that tells more than the shortened version which was asked for; null where there
    /// is none, or the registry does not say.
    /// </summary>
    public async Task<string?> FindFullVersionAsync(ImageReference asked, string digest, CancellationToken cancellation)
    {
        RegistryResult<string[]> tags = await ListAsync(asked, cancellation);
        return tags.IsSuccess ? await FindSpecificAsync(asked, asked.Tag!, digest, tags.Value, cancellation) : null;
    }

    async Task<string?> FindSpecificAsync(ImageReference asked, string tag, string digest, string[] tags, CancellationToken cancellation) =>
        (await FindAsync(asked, digest, PinCandidates.Within(tag, tags, isFloating).Take(MostSpecifics), cancellation)).Tag;

    async Task<TagSearch> FindAsync(ImageReference asked, string digest, IEnumerable<string> candidates, CancellationToken cancellation)
    {
        RegistryFailure? unanswered = null;
        int failures = 0;
        foreach (string candidate in candidates)
        {
            RegistryResult<ManifestDescriptor> found = await DescribeAsync(asked, candidate, cancellation);
            if (found.Value?.Digest == digest)
            {
                return new(candidate, null);
            }

            // A tag that is gone meanwhile, or names something else than an image, is not the one; of one that got no answer that is not known.
            if (found.Failure is { Kind: not (RegistryFailureKind.NotFound or RegistryFailureKind.Untrustworthy) })
            {
                unanswered ??= found.Failure;
                if (++failures == MostUnanswered)
                {
                    break;
                }
            }
        }

        return new(null, unanswered);
    }

    Task<RegistryResult<string[]>> ListAsync(ImageReference image, CancellationToken cancellation) =>
        lists.GetOrAdd(image.Name, _ => new(() => registry.ListTagsAsync(image, cancellation))).Value;

    Task<RegistryResult<ManifestDescriptor>> DescribeAsync(ImageReference image, string tag, CancellationToken cancellation) =>
        manifests.GetOrAdd((image.Name, tag), _ => new(() => registry.FindManifestAsync(image, tag, cancellation))).Value;
}
