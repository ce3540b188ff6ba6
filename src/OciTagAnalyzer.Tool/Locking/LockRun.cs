using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Registry;
using OciTagAnalyzer.Registry.Results;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>A lock with what the registries said.</summary>
/// <param name="Lock">The lock.</param>
/// <param name="Images">What came of each image that is done, by name.</param>
/// <param name="Interruption">What ended the run before all images were done; null where nothing did.</param>
sealed record LockRun(ImageLock Lock, IReadOnlyList<LockedImage> Images, ExceptionDispatchInfo? Interruption)
{
    /// <summary>
    /// Resolves the images of a plan. Of each registry a few are under way at a time, and finished before others begin: what is done when the
    /// run is stopped is not lost.
    /// </summary>
    /// <param name="locked">The lock as it is.</param>
    /// <param name="wanted">The images.</param>
    /// <param name="registry">Asks the registries.</param>
    /// <param name="isFloating">True for a tag, or a word of a tag, that the user says is moved.</param>
    /// <param name="done">Is called each time that an image is done.</param>
    /// <param name="cancellation">Stops the requests; the run then has what was done until then.</param>
    public static async Task<LockRun> OverAsync(
        ImageLock locked,
        IReadOnlyList<WantedImage> wanted,
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
            await Task.WhenAll(wanted.GroupBy(image => image.Asked.Domain).Select(host => Parallel.ForEachAsync(host, options, async (image, stop) =>
            {
                images.Add(await LockAsync(image, resolver, stop));
                done();
            })));
        }
        catch (Exception exception)
        {
            interruption = ExceptionDispatchInfo.Capture(exception);
        }

        LockedImage[] finished = [.. images.OrderBy(image => image.Asked.NormalForm, StringComparer.Ordinal)];
        var entries = locked.Images.ToDictionary(image => image.Key, image => image.Value, StringComparer.Ordinal);
        foreach (LockedImage image in finished.Where(image => image.After is not null))
        {
            entries[image.Asked.NormalForm] = image.After!;
        }

        return new(locked.With(entries), finished, interruption);
    }

    static async Task<LockedImage> LockAsync(WantedImage image, ImageResolver resolver, CancellationToken cancellation)
    {
        if (image is { Before: { } before, KeptDigest: { } digest })
        {
            TagSearch search = await resolver.FindTagAsync(image.Asked, digest, cancellation);
            return new(image.Asked, before, before with { Tag = search.Tag, IsTagPending = search.Failure is not null }, null, search.Failure);
        }

        ImageReference asked = image.KeptTag is { } kept && image.Asked.TryWithTag(kept, out ImageReference? tagged, out _) ? tagged : image.Asked;
        RegistryResult<ResolvedImage> answer = await resolver.ResolveAsync(asked, image.IsMoving && image.KeptTag is null, cancellation);
        return answer.IsSuccess
            ? Locked(image, answer.Value.Entry with { Tag = image.KeptTag ?? answer.Value.Entry.Tag }, answer.Value.TagFailure)
            : new(image.Asked, image.Before, image.Before, answer.Failure);
    }

    // Where an entry has a tag, and the registry does not say which one the new digest has, the old pair is better than a half of the new one.
    static LockedImage Locked(WantedImage image, LockEntry now, RegistryFailure? tagFailure) => image.Before switch
    {
        null => new(image.Asked, null, now, null, tagFailure),
        { Tag: not null } before when tagFailure is not null => new(image.Asked, before, before, null, before.Digest == now.Digest ? null : tagFailure),
        { } before => new(image.Asked, before, now with { OtherFields = before.OtherFields }, null, tagFailure),
    };
}
