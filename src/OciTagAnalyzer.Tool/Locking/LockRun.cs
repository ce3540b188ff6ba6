using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>The result of resolving the images of a plan.</summary>
/// <param name="Lock">The updated content of the lock file.</param>
/// <param name="Images">The result for each resolved image, by name.</param>
/// <param name="Interruption">The exception that ended the run early; null if there was none.</param>
sealed record LockRun(ImageLock Lock, IReadOnlyList<LockedImage> Images, ExceptionDispatchInfo? Interruption)
{
    /// <summary>
    /// Resolves the images of a plan, a few of each registry at a time. Each image is finished before another one starts in its place, so that
    /// the images that are already resolved are complete, whenever the run is stopped.
    /// </summary>
    /// <param name="locked">The current content of the lock file.</param>
    /// <param name="planned">The images to resolve.</param>
    /// <param name="resolver">Resolves the images.</param>
    /// <param name="perHost">How many images of one registry are resolved at a time.</param>
    /// <param name="done">Called after each image, on any thread, with a function that returns the content of the lock file so far.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    public static async Task<LockRun> OverAsync(
        ImageLock locked,
        IReadOnlyList<PlannedImage> planned,
        ImageResolver resolver,
        int perHost,
        Action<Func<ImageLock>> done,
        CancellationToken cancellation)
    {
        var images = new ConcurrentBag<LockedImage>();
        ExceptionDispatchInfo? interruption = null;
        var options = new ParallelOptions { MaxDegreeOfParallelism = perHost, CancellationToken = cancellation };
        try
        {
            await Task.WhenAll(planned.GroupBy(image => image.Requested.Domain).Select(host => Parallel.ForEachAsync(host, options, async (image, stop) =>
            {
                images.Add(await LockAsync(image, resolver, stop));
                done(() => With(locked, images));
            })));
        }
        catch (Exception exception)
        {
            interruption = ExceptionDispatchInfo.Capture(exception);
        }

        LockedImage[] finished = [.. images.OrderBy(image => image.Requested.NormalForm, StringComparer.Ordinal)];
        return new(With(locked, finished), finished, interruption);
    }

    static ImageLock With(ImageLock locked, IEnumerable<LockedImage> finished)
    {
        var entries = locked.Images.ToDictionary(image => image.Key, image => image.Value, StringComparer.Ordinal);
        foreach (LockedImage image in finished.Where(image => !image.IsMissing))
        {
            entries[image.Requested.NormalForm] = image.After!;
        }

        return locked.With(entries);
    }

    static async Task<LockedImage> LockAsync(PlannedImage image, ImageResolver resolver, CancellationToken cancellation)
    {
        if (image is { Before: { } before, KeptDigest: { } digest })
        {
            TagSearch search = await resolver.FindTagAsync(image.Requested, digest, cancellation);
            return new(image.Requested, before, before with { Tag = search.Tag, IsTagPending = search.Failure is not null }, null, search.Failure);
        }

        ImageReference requested = image.KeptTag is { } kept && image.Requested.TryWithTag(kept, out ImageReference? tagged, out _) ? tagged : image.Requested;
        RegistryResult<ResolvedImage> answer =
            await resolver.ResolveAsync(requested, image.NeedsTag && image.KeptTag is null, image.Before?.Digest, cancellation);
        return answer switch
        {
            { IsSuccess: false } => new(image.Requested, image.Before, image.Before, answer.Failure),
            { Value.Postponement: { } postponement } => new(image.Requested, image.Before, image.Before, null) { Postponement = postponement },
            _ => Locked(image, answer.Value.Entry with { Tag = image.KeptTag ?? answer.Value.Entry.Tag }, answer.Value.TagFailure),
        };
    }

    // If the tag of a new digest cannot be determined, the old tag and digest are kept rather than a digest without a tag.
    static LockedImage Locked(PlannedImage image, LockEntry now, RegistryFailure? tagFailure) => image.Before switch
    {
        null => new(image.Requested, null, now, null, tagFailure),
        { Tag: not null } before when tagFailure is not null => new(image.Requested, before, before, null, before.Digest == now.Digest ? null : tagFailure),
        { } before => new(image.Requested, before, now with { OtherFields = before.OtherFields }, null, tagFailure),
    };
}
