using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Tool.Registry;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>A lock with what the registries said.</summary>
/// <param name="Lock">The lock.</param>
/// <param name="Images">What came of each image, by name.</param>
sealed record LockRun(ImageLock Lock, IReadOnlyList<LockedImage> Images)
{
    /// <summary>Resolves the images of a plan, all at a time as far as their registries bear it.</summary>
    /// <param name="locked">The lock as it is.</param>
    /// <param name="wanted">The images.</param>
    /// <param name="registry">Asks the registries.</param>
    /// <param name="done">Is told each time that an image is done.</param>
    /// <param name="cancellation">Stops the requests.</param>
    public static async Task<LockRun> OverAsync(
        ImageLock locked, IReadOnlyList<WantedImage> wanted, RegistryClient registry, Action done, CancellationToken cancellation)
    {
        var resolver = new ImageResolver(registry);
        LockedImage[] images = await Task.WhenAll(wanted.Select(async image =>
        {
            LockedImage locked = await LockAsync(image, resolver, cancellation);
            done();
            return locked;
        }));

        var entries = locked.Images.ToDictionary(image => image.Key, image => image.Value, StringComparer.Ordinal);
        foreach (LockedImage image in images.Where(image => image.After is not null))
        {
            entries[image.Asked.NormalForm] = image.After!;
        }

        return new(locked.With(entries), images);
    }

    static async Task<LockedImage> LockAsync(WantedImage image, ImageResolver resolver, CancellationToken cancellation)
    {
        ImageReference asked = image.KeptTag is { } kept && image.Asked.TryWithTag(kept, out ImageReference? tagged, out _) ? tagged : image.Asked;
        Answer<LockEntry> answer = await resolver.ResolveAsync(asked, image.IsMoving, cancellation);
        if (!answer.IsGiven)
        {
            return new(image.Asked, image.Before, image.Before, answer.Failure);
        }

        LockEntry now = answer.Value with { Tag = image.KeptTag ?? answer.Value.Tag };
        return new(image.Asked, image.Before, image.Before is null ? now : now with { OtherFields = image.Before.OtherFields }, null);
    }
}
