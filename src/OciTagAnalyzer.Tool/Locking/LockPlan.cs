using OciTagAnalyzer.Core.LockFiles;
using OciTagAnalyzer.Core.Policies;
using OciTagAnalyzer.Core.References;
using OciTagAnalyzer.Tool.Images;

namespace OciTagAnalyzer.Tool.Locking;

/// <summary>What is to be done so that a lock holds every image that is used.</summary>
/// <param name="Wanted">The images that are to be resolved, by name.</param>
/// <param name="Lagging">The images in use that are pinned to something else than the lock pins them to.</param>
sealed record LockPlan(IReadOnlyList<WantedImage> Wanted, IReadOnlyList<UsedImage> Lagging)
{
    /// <summary>Plans to resolve what <paramref name="locked"/> lacks, and what <paramref name="update"/> names.</summary>
    public static LockPlan For(ImageLock locked, IEnumerable<UsedImage> used, PatternList update)
    {
        var wanted = new Dictionary<string, WantedImage>(StringComparer.Ordinal);
        foreach ((ImageReference asked, LockEntry entry) in locked.Entries)
        {
            bool isNamed = IsNamed(update, asked);
            if (isNamed || entry.Digest is null)
            {
                bool isMoving = isNamed && (entry.Tag is not null || entry.IsTagPending || IsMoving(asked));
                wanted.Add(asked.NormalForm, new(asked, isMoving, entry, isNamed ? null : entry.Tag));
            }
            else if (entry.IsTagPending)
            {
                wanted.Add(asked.NormalForm, new(asked, IsMoving: true, entry, KeptTag: null, KeptDigest: entry.Digest));
            }
        }

        var lagging = new List<UsedImage>();
        foreach (UsedImage image in used.OrderBy(image => image.Reference.NormalForm, StringComparer.Ordinal))
        {
            if (locked.Match(image.Reference) is { } match)
            {
                if (!match.IsAsLocked)
                {
                    lagging.Add(image);
                }
            }
            else if (!IsAskedWithoutTag(image.Reference, wanted))
            {
                bool isMoving = image.IsFloating || IsMoving(image.Reference) || wanted.GetValueOrDefault(image.Reference.NormalForm)?.IsMoving == true;
                wanted[image.Reference.NormalForm] = new(image.Reference, isMoving, null, null);
            }
        }

        return new([.. wanted.Values.OrderBy(image => image.Asked.NormalForm, StringComparer.Ordinal)], lagging);
    }

    /// <summary>True where one of the globs names <paramref name="asked"/>, with its tag or without.</summary>
    public static bool IsNamed(PatternList update, ImageReference asked) =>
        update.Matches([asked.FamiliarName, asked.Name, asked.FamiliarForm, asked.NormalForm]);

    // No tag and the default one ask for the same, so that one entry serves both.
    static bool IsAskedWithoutTag(ImageReference image, Dictionary<string, WantedImage> wanted) =>
        image is { Tag: ImageReference.DefaultTag, Digest: null } && wanted.ContainsKey(image.Name);

    static bool IsMoving(ImageReference asked) => asked.Digest is null && (asked.Tag is null || ImagePolicy.Default.IsFloating(asked.Tag));
}
