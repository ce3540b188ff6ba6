namespace OciTagAnalyzer.Core.Versions;

/// <summary>
/// Finds the tags that may be the version that an untagged or floating reference currently resolves to, the most likely first.
/// Only the digest shows whether a tag is the one, so tags with a longer variant are candidates too; floating tags are not.
/// </summary>
public static class PinCandidates
{
    const int FullVersion = 3;

    /// <summary>Returns the candidates: the newest of each major version first, then the newest of each minor version, then the others.</summary>
    /// <param name="requested">The requested tag; null if there is none.</param>
    /// <param name="tags">All tags of the repository, in any order.</param>
    /// <param name="isFloating">Returns true for a tag, or a word of a tag, that the user configured as floating; null if nothing is configured.</param>
    public static IEnumerable<string> For(string? requested, IEnumerable<string> tags, Func<string, bool>? isFloating = null)
    {
        IReadOnlyList<string> variant = TagWords.Of(requested ?? "").Variant;
        VersionTag? within = requested is not null && VersionTag.TryParse(requested, out VersionTag? version) ? version : null;
        List<VersionTag> candidates = Among(tags, requested ?? "", variant, isFloating)
            .Where(candidate => candidate.Tag != requested && (within is null || candidate.IsWithin(within)))
            .ToList();

        // 17 moves with 17.2, so it is only tried if 17.2 is not the one.
        ILookup<bool, VersionTag> byTurn = candidates.ToLookup(WithInner(candidates).Contains);
        return ByTurns(byTurn[false], variant).Concat(ByTurns(byTurn[true], variant)).Select(candidate => candidate.Tag);
    }

    /// <summary>Returns more specific tags that may refer to the same image as <paramref name="tag"/>, newest first: <c>17.2.1</c> for <c>17.2</c>.</summary>
    /// <param name="tag">A tag.</param>
    /// <param name="tags">All tags of the repository, in any order.</param>
    /// <param name="isFloating">See <see cref="For"/>.</param>
    public static IEnumerable<string> Within(string tag, IEnumerable<string> tags, Func<string, bool>? isFloating = null) =>
        VersionTag.TryParse(tag, out VersionTag? outer)
            ? Among(tags, tag, outer.Variant, isFloating)
                .Where(candidate => candidate.IsWithin(outer) && candidate.Numbers.Count > outer.Numbers.Count)
                .OrderBy(candidate => VariantWords.NamePlatform(candidate.Variant))
                .ThenByDescending(candidate => candidate, VersionTag.ByVersion)
                .ThenBy(candidate => !candidate.Variant.SequenceEqual(outer.Variant))
                .ThenBy(candidate => candidate.Variant.Count)
                .ThenByDescending(candidate => candidate)
                .Select(candidate => candidate.Tag)
            : [];

    /// <summary>True for a version without its last numbers, which moves to newer releases: <c>17</c>, <c>8.0-alpine</c>.</summary>
    public static bool IsShortened(string tag) =>
        VersionTag.TryParse(tag, out VersionTag? version) &&
        version is { PreRelease: null, Scheme: VersionScheme.Semantic, Numbers.Count: < FullVersion };

    static IEnumerable<VersionTag> Among(IEnumerable<string> tags, string requested, IReadOnlyList<string> variant, Func<string, bool>? isFloating)
    {
        string[] requestedWords = TagWords.Split(requested);
        foreach (string tag in tags)
        {
            if (VersionTag.TryParse(tag, out VersionTag? candidate) && !candidate.IsFloating && VariantWords.Extend(variant, candidate.Variant) &&
                (isFloating is null || !IsConfiguredAsFloating(tag, requestedWords, isFloating)))
            {
                yield return candidate;
            }
        }
    }

    // A word of the requested tag is its variant: if 'alpine' is configured as floating, 1.27.3-alpine is not.
    static bool IsConfiguredAsFloating(string tag, string[] requestedWords, Func<string, bool> isFloating) =>
        isFloating(tag) || TagWords.Split(tag).Any(word => !requestedWords.Contains(word) && isFloating(word));

    static HashSet<VersionTag> WithInner(List<VersionTag> candidates)
    {
        var outer = new HashSet<VersionTag>();
        foreach (var same in candidates.GroupBy(candidate => (Variant: string.Join("-", candidate.Variant), IsRelease: candidate.PreRelease is null)))
        {
            // In descending order, a version directly follows the more specific ones.
            VersionTag? last = null;
            foreach (VersionTag candidate in same.OrderByDescending(candidate => candidate))
            {
                if (last is not null && last.Numbers.Count > candidate.Numbers.Count && last.IsWithin(candidate))
                {
                    outer.Add(candidate);
                }

                last = candidate;
            }
        }

        return outer;
    }

    static IEnumerable<VersionTag> ByTurns(IEnumerable<VersionTag> candidates, IReadOnlyList<string> variant) => candidates
        .GroupBy(candidate => CandidateFamily.Of(candidate, variant))
        .SelectMany(family => Ranked([.. family]).Select((candidate, place) => (candidate, place, family.Key)))
        .OrderBy(turn => turn.place)
        .ThenBy(turn => turn.Key)
        .Select(turn => turn.candidate);

    static IEnumerable<VersionTag> Ranked(VersionTag[] family)
    {
        VersionTag[] newestFirst =
        [
            .. family
                .OrderBy(candidate => VariantWords.NamePlatform(candidate.Variant))
                .ThenByDescending(candidate => candidate, VersionTag.ByVersion)
                .ThenBy(candidate => candidate.Variant.Count)
                .ThenByDescending(candidate => candidate),
        ];
        var majors = new Dictionary<long, VersionTag>();
        var minors = new Dictionary<(long, long), VersionTag>();
        return newestFirst
            .Select(candidate => (candidate, rank: RankOf(candidate, majors, minors)))
            .OrderBy(ranked => ranked.rank)
            .Select(ranked => ranked.candidate);
    }

    // All variants of a version have the same rank.
    static int RankOf(VersionTag candidate, Dictionary<long, VersionTag> majors, Dictionary<(long, long), VersionTag> minors)
    {
        long major = candidate.Numbers[0];
        long minor = candidate.Numbers.Count > 1 ? candidate.Numbers[1] : 0;
        bool isNewestOfMajor = IsNewest(majors, major, candidate);
        bool isNewestOfMinor = IsNewest(minors, (major, minor), candidate);
        return isNewestOfMajor ? 0 : isNewestOfMinor ? 1 : 2;
    }

    static bool IsNewest<TKey>(Dictionary<TKey, VersionTag> newest, TKey key, VersionTag candidate)
        where TKey : notnull
    {
        if (!newest.TryGetValue(key, out VersionTag? first))
        {
            newest.Add(key, candidate);
            return true;
        }

        return VersionTag.ByVersion.Compare(first, candidate) == 0;
    }
}
