using OciTagAnalyzer.Core.Versions;
using OciTagAnalyzer.Registry.Manifests;
using OciTagAnalyzer.Registry.Results;
using OciTagAnalyzer.Tool.Locking;

namespace OciTagAnalyzer.Tool.Updating;

/// <summary>Finds the tags that images may move to.</summary>
/// <param name="answers">The answers of the registries.</param>
/// <param name="newImages">Checks images before they are offered.</param>
/// <param name="options">Which images are updated, and how far.</param>
sealed class OfferSearch(RegistryAnswers answers, NewImages newImages, UpdateOptions options)
{
    // If shared code prevents the newest tag, one of the next may fit. The age of older ones would only use up the registry's rate limit.
    const int MaxTargets = 10;

    /// <summary>Asks the registries for all images.</summary>
    /// <param name="images">The images.</param>
    /// <param name="done">Called after each image.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    public Task<IReadOnlyList<ImageOffer>> OverAsync(IReadOnlyList<TrackedImage> images, Action done, CancellationToken cancellation) =>
        answers.ForEachAsync(images, image => image.Reference, OfferAsync, done, cancellation);

    async Task<ImageOffer> OfferAsync(TrackedImage image, CancellationToken cancellation)
    {
        if (image.ReasonToHold is { } reason)
        {
            return new(image, [], null, null) { ReasonToHold = reason };
        }

        IReadOnlyList<NewerTag> newer = [];
        if (image.IsVersion)
        {
            RegistryResult<string[]> tags = await answers.ListTagsAsync(image.Reference, cancellation);
            if (!tags.IsSuccess)
            {
                return new(image, [], tags.Failure, null);
            }

            UpdateStep widest = options.StepFor(image);
            newer = [.. image.NewerAmong(tags.Value, options.MayMoveSystem).Where(tag => tag.Step <= widest)];
        }

        return await OfferAsync(image, newer, cancellation);
    }

    async Task<ImageOffer> OfferAsync(TrackedImage image, IReadOnlyList<NewerTag> newer, CancellationToken cancellation)
    {
        var targets = new List<UpdateTarget>();
        Postponement? postponement = null;
        IEnumerable<(string Tag, UpdateStep? Step)> all = newer.Take(MaxTargets).Select(tag => (tag.Tag, (UpdateStep?)tag.Step));
        foreach ((string tag, UpdateStep? step) in image.HasDigest ? all.Append((image.Tag, null)) : all)
        {
            RegistryResult<ManifestDescriptor>? manifest = null;
            if (image.HasDigest)
            {
                manifest = await answers.FindManifestAsync(image.Reference, tag, cancellation);
            }

            if (manifest is { IsSuccess: false, Failure: var failure })
            {
                // A tag that was deleted after it was listed is no target.
                if (failure.Kind == RegistryFailureKind.NotFound && step is not null)
                {
                    continue;
                }

                return new(image, [], failure, null);
            }

            if (step is null && manifest?.Value is { } now && IsInUse(image, now.Digest))
            {
                break;
            }

            if (image.HasDigest || options.MinimumAge is not null)
            {
                (RegistryFailure? refused, Postponement? until) =
                    await newImages.CheckTaggedAsync(image.Reference, manifest?.Value?.Digest ?? tag, cancellation);
                if (refused is not null)
                {
                    return new(image, [], refused, null);
                }

                if (until is not null)
                {
                    postponement ??= until;
                    continue;
                }
            }

            targets.Add(new(tag, step, manifest?.Value?.Digest, manifest?.Value?.MediaType));
            if (!image.HasDigest && options.MinimumAge is null)
            {
                continue;
            }

            // Further targets cost requests, and are needed only if places of several images are one literal.
            if (!image.IsShared)
            {
                break;
            }
        }

        return new(image, targets, null, postponement);
    }

    static bool IsInUse(TrackedImage image, string digest) =>
        image.Places.All(place => place.Reference.Digest is null || place.Reference.Digest == digest) &&
        image.Entries.All(entry => entry.Entry.Digest == digest);
}
