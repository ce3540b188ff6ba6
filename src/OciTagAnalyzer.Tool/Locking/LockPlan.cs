using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Core.Versions;
using OciTagAnalyzer.Tool.Images;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>The images to resolve, so that a lock file contains every image in use.</summary>
/// <param name="Images">The images to resolve, by name.</param>
/// <param name="Outdated">The images in use that differ from their pin in the lock file.</param>
/// <param name="Placeholders">The images that are not resolved, since their tag is a placeholder, by name.</param>
sealed record LockPlan(IReadOnlyList<PlannedImage> Images, IReadOnlyList<UsedImage> Outdated, IReadOnlyList<ImageReference> Placeholders)
{
    /// <summary>
    /// Plans to resolve the images that <paramref name="locked"/> does not contain, those that match <paramref name="update"/>, and those whose keys
    /// are <paramref name="conflicting"/>.
    /// </summary>
    public static LockPlan For(ImageLock locked, IEnumerable<UsedImage> used, PatternList update, IReadOnlyCollection<string> conflicting)
    {
        var planned = new Dictionary<string, PlannedImage>(StringComparer.Ordinal);
        foreach ((ImageReference requested, LockEntry entry) in locked.Entries)
        {
            bool isNamed = IsNamed(update, requested) || conflicting.Contains(requested.NormalForm);
            if (isNamed || entry.Digest is null)
            {
                bool needsTag = isNamed && NeedsTag(requested, entry);
                planned.Add(requested.NormalForm, new(requested, needsTag, entry, isNamed ? null : entry.Tag));
            }
            else if (entry.IsTagPending)
            {
                planned.Add(requested.NormalForm, new(requested, NeedsTag: true, entry, KeptTag: null, KeptDigest: entry.Digest));
            }
        }

        var outdated = new List<UsedImage>();
        var placeholders = new SortedDictionary<string, ImageReference>(StringComparer.Ordinal);
        foreach (UsedImage image in used.OrderBy(image => image.Reference.NormalForm, StringComparer.Ordinal))
        {
            if (locked.Match(image.Reference) is { } match)
            {
                if (!match.IsAsLocked)
                {
                    outdated.Add(image);
                }
            }
            else if (PlaceholderTag.IsIn(image.Reference))
            {
                placeholders.TryAdd(image.Reference.NormalForm, image.Reference);
            }
            else if (!IsPlannedWithoutTag(image.Reference, planned))
            {
                bool needsTag = image.IsFloating || NeedsTag(image.Reference) || planned.GetValueOrDefault(image.Reference.NormalForm)?.NeedsTag == true;
                planned[image.Reference.NormalForm] = new(image.Reference, needsTag, null, null);
            }
        }

        return new([.. planned.Values.OrderBy(image => image.Requested.NormalForm, StringComparer.Ordinal)], outdated, [.. placeholders.Values]);
    }

    /// <summary>True if one of the globs matches <paramref name="requested"/>, with its tag or without.</summary>
    public static bool IsNamed(PatternList update, ImageReference requested) =>
        update.Matches([requested.FamiliarName, requested.Name, requested.FamiliarForm, requested.NormalForm]);

    /// <summary>True if the version tag of an image that is resolved again must be determined.</summary>
    public static bool NeedsTag(ImageReference requested, LockEntry entry) => entry.Tag is not null || entry.IsTagPending || NeedsTag(requested);

    // A reference without a tag and one with the default tag denote the same image, and share one entry.
    static bool IsPlannedWithoutTag(ImageReference image, Dictionary<string, PlannedImage> planned) =>
        image is { Tag: ImageReference.DefaultTag, Digest: null } && planned.ContainsKey(image.Name);

    static bool NeedsTag(ImageReference requested) => requested.Digest is null && (requested.Tag is null || ImagePolicy.Default.IsFloating(requested.Tag));
}
