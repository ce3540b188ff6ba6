using Microsoft.CodeAnalysis;
using OciTagAnalyzer.CodeFixes.Edits;
using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Tool.Locking;
using OciTagAnalyzer.Tool.Workspace;

namespace OciTagAnalyzer.Tool.Updating;

/// <summary>The planned update of a solution; nothing is written yet.</summary>
/// <param name="Tracked">All images in use.</param>
/// <param name="Offers">What the registries offer for the selected images.</param>
/// <param name="Plan">The images that move.</param>
/// <param name="After">The solution after all moves.</param>
/// <param name="LockFiles">The lock files that change, before and after.</param>
sealed record UpdateRun(
    TrackedImages Tracked,
    IReadOnlyList<ImageOffer> Offers,
    MovePlan Plan,
    Solution After,
    IReadOnlyList<(LockFile Before, LockFile After)> LockFiles)
{
    /// <summary>The full paths of the files in <see cref="After"/> that change.</summary>
    public IEnumerable<string> ChangedFiles =>
        Plan.Moves.SelectMany(move => move.Edits).Select(edit => edit.FilePath).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Plans the update.</summary>
    /// <param name="loaded">The solution.</param>
    /// <param name="tracked">Its images.</param>
    /// <param name="options">Which images are updated, and how far.</param>
    /// <param name="answers">The answers of the registries.</param>
    /// <param name="clock">Gives the time.</param>
    /// <param name="done">Called after each image.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public static async Task<UpdateRun> OverAsync(
        LoadedSolution loaded,
        TrackedImages tracked,
        UpdateOptions options,
        RegistryAnswers answers,
        TimeProvider clock,
        Action done,
        CancellationToken cancellation)
    {
        TrackedImage[] selected = [.. Selected(tracked.Images, options)];
        var search = new OfferSearch(answers, new(answers, options.MinimumAge, clock), options);
        IReadOnlyList<ImageOffer> offers = await search.OverAsync(selected, done, cancellation);

        // The other images do not move, but they may share places with one that does.
        IEnumerable<ImageOffer> others = tracked.Images.Except(selected).Select(image => new ImageOffer(image, [], null, null));
        MovePlan plan = await MovePlan.ForAsync([.. offers, .. others], tracked, WritableFolder.For(loaded.Entry), cancellation);
        return await ApplyAsync(loaded, tracked, offers, plan, answers, cancellation);
    }

    /// <summary>The images that the options select, and that have a version or a digest to update.</summary>
    public static IEnumerable<TrackedImage> Selected(IEnumerable<TrackedImage> images, UpdateOptions options) => images
        .Where(image => (image.IsVersion || image.HasDigest) && (options.Images.IsEmpty || LockPlan.IsNamed(options.Images, image.Reference)));

    /// <summary>Returns the run for each group of images that must move together, each as if it were the only one.</summary>
    public async Task<IReadOnlyList<UpdateRun>> SplitAsync(LoadedSolution loaded, RegistryAnswers answers, CancellationToken cancellation)
    {
        var parts = new List<UpdateRun>();
        foreach (var group in Plan.Moves.GroupBy(move => move.Image.Group))
        {
            ImageOffer[] own = [.. Offers.Where(offer => offer.Image.Group == group.Key)];
            parts.Add(await ApplyAsync(loaded, Tracked, own, new([.. group], []), answers, cancellation));
        }

        return parts;
    }

    static async Task<UpdateRun> ApplyAsync(
        LoadedSolution loaded,
        TrackedImages tracked,
        IReadOnlyList<ImageOffer> offers,
        MovePlan plan,
        RegistryAnswers answers,
        CancellationToken cancellation)
    {
        Solution after = await SolutionEdit.ApplyAsync(loaded.Solution, plan.Moves.SelectMany(move => move.Edits).Distinct(), cancellation);
        var locks = new LockMoves(answers, loaded.IsWhole);
        var changed = new List<(LockFile, LockFile)>();
        foreach ((string path, LockFile file) in tracked.LockFiles)
        {
            ImageLock moved = await locks.ApplyAsync(path, file.Reading.Lock, plan.Moves, cancellation);
            LockFile written = file.With(moved);
            if (!ReferenceEquals(written, file))
            {
                changed.Add((file, written));
            }
        }

        return new(tracked, offers, plan, after, changed);
    }
}
