using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Registry;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>The result of resolving the images of a plan.</summary>
/// <param name="Lock">The updated content of the lock file.</param>
/// <param name="Images">The result for each resolved image, by name.</param>
/// <param name="Interruption">The exception that ended the run early; null if there was none.</param>
sealed record LockRun(ImageLock Lock, IReadOnlyList<LockedImage> Images, ExceptionDispatchInfo? Interruption)
{
    /// <summary>
    /// Resolves the images of a plan, a few of each registry at a time. If the run is stopped, the images that are already resolved are kept.
    /// </summary>
    /// <param name="locked">The current content of the lock file.</param>
    /// <param name="planned">The images to resolve.</param>
    /// <param name="registry">The registry client.</param>
    /// <param name="isFloating">True for a tag, or a word of a tag, that the options declare floating.</param>
    /// <param name="done">Called after each image.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    public static async Task<LockRun> OverAsync(
        ImageLock locked,
        IReadOnlyList<PlannedImage> planned,
        RegistryClient registry,
        Func<string, bool> isFloating,
        Action done,
        CancellationToken cancellation)
    {
        var resolver = new ImageResolver(registry, isFloating);
        var images = new ConcurrentBag<LockedImage>();
        ExceptionDispatchInfo? interruption = null;
        var options = new ParallelOptions { MaxDegreeOfParallelism = registry.RequestsPerHost, CancellationToken = cancellation };
        try
        {
            await Task.WhenAll(planned.GroupBy(image => image.Requested.Domain).Select(host => Parallel.ForEachAsync(host, options, async (image, stop) =>
            {
                images.Add(await LockAsync(image, resolver, stop));
                done();
            })));
        }
        catch (Exception exception)
        {
            interruption = ExceptionDispatchInfo.Capture(exception);
        }

        LockedImage[] finished = [.. images.OrderBy(image => image.Requested.NormalForm, StringComparer.Ordinal)];
        var entries = locked.Images.ToDictionary(image => image.Key, image => image.Value, StringComparer.Ordinal);
        foreach (LockedImage image in finished.Where(image => image.After is not null))
        {
            entries[image.Requested.NormalForm] = image.After!;
        }

        return new(locked.With(entries), finished, interruption);
    }

    static async Task<LockedImage> LockAsync(PlannedImage image, ImageResolver resolver, CancellationToken cancellation)
    {
        if (image is { Before: { } before, KeptDigest: { } digest })
        {
            TagSearch search = await resolver.FindTagAsync(image.Requested, digest, cancellation);
            return new(image.Requested, before, before with { Tag = search.Tag, IsTagPending = search.Failure is not null }, null, search.Failure);
        }

        ImageReference requested = image.KeptTag is { } kept && image.Requested.TryWithTag(kept, out ImageReference? tagged, out _) ? tagged : image.Requested;
        RegistryResult<ResolvedImage> answer = await resolver.ResolveAsync(requested, image.NeedsTag && image.KeptTag is null, cancellation);
        return answer.IsSuccess
            ? Locked(image, answer.Value.Entry with { Tag = image.KeptTag ?? answer.Value.Entry.Tag }, answer.Value.TagFailure)
            : new(image.Requested, image.Before, image.Before, answer.Failure);
    }

    // If the tag of a new digest cannot be determined, the old tag and digest are kept rather than a digest without a tag.
    static LockedImage Locked(PlannedImage image, LockEntry now, RegistryFailure? tagFailure) => image.Before switch
    {
        null => new(image.Requested, null, now, null, tagFailure),
        { Tag: not null } before when tagFailure is not null => new(image.Requested, before, before, null, before.Digest == now.Digest ? null : tagFailure),
        { } before => new(image.Requested, before, now with { OtherFields = before.OtherFields }, null, tagFailure),
    };
}
