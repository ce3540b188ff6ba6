namespace OciTagAnalyzer.Core.Versions;

/// <summary>
/// Which tags may be the version that an untagged or floating request stands for now, the likeliest first. Whether one
/// is, only its digest tells; a variant is never taken for another.
/// </summary>
public static class PinCandidates
{
    /// <summary>The tags worth asking for.</summary>
    /// <param name="asked">The tag that was asked for; null where none was.</param>
    /// <param name="tags">All tags of the repository, in any order.</param>
    public static IEnumerable<string> For(string? asked, IEnumerable<string> tags)
    {
        var wanted = TagWords.Of(asked ?? "");
        VersionTag? within = asked is not null && VersionTag.TryParse(asked, out VersionTag? version) ? version : null;
        var candidates = new List<VersionTag>();
        foreach (string tag in tags)
        {
            if (tag != asked && VersionTag.TryParse(tag, out VersionTag? candidate) &&
                candidate.Variant == wanted.Variant && (within is null || candidate.IsWithin(within)))
            {
                candidates.Add(candidate);
            }
        }

        // A moving tag follows the releases; where it follows what comes before them, none of those has its digest.
        return ByTurns(candidates.Where(candidate => candidate.PreRelease is null))
            .Concat(ByTurns(candidates.Where(candidate => candidate.PreRelease is not null)))
            .Select(candidate => candidate.Tag);
    }

    // Days and releases can't be compared, and a repository that has both moves its tag with both.
    static IEnumerable<VersionTag> ByTurns(IEnumerable<VersionTag> candidates) => candidates
        .GroupBy(candidate => candidate.Scheme)
        .SelectMany(scheme => scheme.OrderByDescending(candidate => candidate).Select((candidate, place) => (candidate, place)))
        .OrderBy(turn => turn.place)
        .ThenBy(turn => turn.candidate.Scheme)
        .Select(turn => turn.candidate);
}
