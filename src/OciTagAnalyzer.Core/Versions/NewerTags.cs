using System.Globalization;

namespace OciTagAnalyzer.Core.Versions;

/// <summary>
/// Finds the tags of a repository that are newer than another tag of the same kind: of the same precision, prefix and variant, and counted in the same
/// way. A pre-release is newer only than a pre-release of the same version.
/// </summary>
public static class NewerTags
{
    /// <summary>True for a tag with a version, whose newer tags can be found; false for a floating tag such as <c>2022-latest</c>.</summary>
    public static bool IsVersion(string tag) => ReleaseTag.TryParse(tag, out ReleaseTag? release) && !release.IsFloating;

    /// <summary>Returns the newer tags, the newest first; none if <see cref="IsVersion"/> is false.</summary>
    /// <param name="tag">The tag in use.</param>
    /// <param name="tags">All tags of the repository, in any order.</param>
    /// <param name="isFloating">Returns true for a tag, or a word of a tag, that the user configured as floating; null if nothing is configured.</param>
    /// <param name="mayMoveSystem">True if the version of the operating system in the variant may be newer: <c>alpine3.22</c> for <c>alpine3.20</c>.</param>
    public static IReadOnlyList<NewerTag> Of(string tag, IEnumerable<string> tags, Func<string, bool>? isFloating = null, bool mayMoveSystem = false)
    {
        if (!ReleaseTag.TryParse(tag, out ReleaseTag? now) || now.IsFloating)
        {
            return [];
        }

        string[] all = [.. tags];
        string[] ownWords = TagWords.Split(tag);
        Func<ReleaseTag, bool> isOfSeries = SeriesOf(now, all);
        var newer = new List<ReleaseTag>();
        foreach (string other in all)
        {
            if (ReleaseTag.TryParse(other, out ReleaseTag? candidate) && IsNewer(candidate, now, mayMoveSystem) && isOfSeries(candidate) &&
                !IsConfiguredAsFloating(other, ownWords, isFloating))
            {
                newer.Add(candidate);
            }
        }

        return
        [
            .. newer
                .OrderByDescending(candidate => candidate, versions)
                .ThenByDescending(candidate => IsPadded(candidate.Tag) == IsPadded(tag))
                .ThenBy(candidate => candidate.Tag, StringComparer.Ordinal)
                .Select(candidate => new NewerTag(candidate.Tag, StepTo(candidate, now))),
        ];
    }

    static readonly Comparer<ReleaseTag> versions = Comparer<ReleaseTag>.Create((one, other) =>
        one.CompareVersion(other) is not 0 and var byVersion ? byVersion : NumberList.Compare(one.System, other.System));

    static bool IsNewer(ReleaseTag candidate, ReleaseTag now, bool mayMoveSystem) =>
        !candidate.IsFloating &&
        candidate.IsSameKind(now, mayMoveSystem) &&
        (candidate.PreRelease is null || (now.PreRelease is not null && NumberList.Compare(candidate.Numbers, now.Numbers) == 0)) &&
        NumberList.Compare(candidate.System, now.System) >= 0 &&
        versions.Compare(candidate, now) > 0 &&
        candidate.CompareVersion(now) >= 0;

    // 17 is a shortened 17.2, but 1057 is the number of a build if no tag begins with '1057.'.
    static Func<ReleaseTag, bool> SeriesOf(ReleaseTag now, string[] tags)
    {
        if (now is not { Numbers.Count: 1, Counters.Count: 0, PreRelease: null })
        {
            return _ => true;
        }

        int prefixLength = now.Tag.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        string prefix = now.Tag.Substring(0, prefixLength);
        HashSet<string> majors =
        [
            .. tags.Where(tag => tag.StartsWith(prefix, StringComparison.Ordinal)).Select(tag => MajorOf(tag, prefixLength)).OfType<string>(),
        ];
        return majors.Contains(TextOf(now.Numbers[0])) ? candidate => majors.Contains(TextOf(candidate.Numbers[0])) : _ => true;
    }

    static string TextOf(long number) => number.ToString(CultureInfo.InvariantCulture);

    // The digits before a dot and another digit; null without them.
    static string? MajorOf(string tag, int start)
    {
        int end = start;
        while (end < tag.Length && tag[end] is >= '0' and <= '9')
        {
            end++;
        }

        return end > start && end + 1 < tag.Length && tag[end] == '.' && tag[end + 1] is >= '0' and <= '9' ? tag.Substring(start, end - start) : null;
    }

    static UpdateStep StepTo(ReleaseTag candidate, ReleaseTag now) =>
        candidate.Numbers[0] != now.Numbers[0] ? UpdateStep.Major
        : candidate.Numbers.Count > 1 && candidate.Numbers[1] != now.Numbers[1] ? UpdateStep.Minor
        : candidate.CompareVersion(now) == 0 ? UpdateStep.Minor
        : UpdateStep.Patch;

    // A word of the tag in use is its variant: if 'alpine' is configured as floating, 1.27.3-alpine is not.
    static bool IsConfiguredAsFloating(string tag, string[] ownWords, Func<string, bool>? isFloating) =>
        isFloating is not null && (isFloating(tag) || TagWords.Split(tag).Any(word => !ownWords.Contains(word) && isFloating(word)));

    // Two tags of one version can differ in leading zeros only: 2024.01 and 2024.1.
    static bool IsPadded(string tag) => tag.Split('.', '-', '_').Any(word => word.Length > 1 && word[0] == '0');
}
