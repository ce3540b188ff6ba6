using OciTagAnalyzer.Core.Images;
using OciTagAnalyzer.Core.References;

namespace OciTagAnalyzer.Core.Rules;

/// <summary>OCI1007: one repository is used under different tags in one project.</summary>
/// <remarks>Bad: <c>redis:7.4</c> here and <c>redis:7.2</c> there. Good: <c>redis:7.4</c> in both places.</remarks>
public static class ConflictingTags
{
    /// <summary>The rule's id.</summary>
    public const string Id = "OCI1007";

    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new(
        Id,
        nameof(ConflictingTags),
        "One repository is used under different tags",
        "Image '{0}' has another tag elsewhere in this project: {1}; use one tag for all{2}",
        "If a project uses two tags of one repository, an update of one tag often missed the other.")
    {
        IsOnByDefault = false,
        NeedsWholeProject = true,
        Remedy = Remedy.Pin(PinSources.UsedTag, image => image.Slots.ReplaceTag),
    };

    /// <summary>
    /// Returns a conflict for each of <paramref name="uses"/> whose tag is not the most used one of its repository; for every
    /// use of the repository if no tag is used most. References without a tag are skipped.
    /// </summary>
    public static IEnumerable<TagConflict> Check(IReadOnlyList<ImageReading> uses) =>
        Enumerable.Range(0, uses.Count)
            .Where(use => uses[use].Reference?.Tag is not null)
            .GroupBy(use => uses[use].Reference!.Name, StringComparer.Ordinal)
            .SelectMany(repository => ConflictsInRepository(uses, [.. repository]))
            .OrderBy(conflict => conflict.Use);

    static IEnumerable<TagConflict> ConflictsInRepository(IReadOnlyList<ImageReading> uses, int[] places)
    {
        string TagAt(int use) => uses[use].Reference!.Tag!;
        IGrouping<string, int>[] tags =
        [
            .. places
                .GroupBy(TagAt, StringComparer.Ordinal)
                .OrderByDescending(tag => tag.Count())
                .ThenBy(tag => tag.Key, StringComparer.Ordinal),
        ];
        if (tags.Length < 2)
        {
            return [];
        }

        string? usual = tags[0].Count() > tags[1].Count() ? tags[0].Key : null;
        return places
            .Where(use => TagAt(use) != usual)
            .Select(use => new TagConflict(
                use,
                [.. places.Where(other => usual is null ? TagAt(other) != TagAt(use) : TagAt(other) == usual)],
                usual is not null && !uses[use].HasDigest,
                ArgumentsAt(uses[use], tags)));
    }

    static IReadOnlyList<string> ArgumentsAt(ImageReading reading, IEnumerable<IGrouping<string, int>> tags)
    {
        ImageReference reference = reading.Reference!;
        string others = string.Join(", ", tags.Select(tag => tag.Key).Where(tag => tag != reference.Tag).Select(tag => $"'{tag}'"));
        return [reading.Display, others];
    }
}
