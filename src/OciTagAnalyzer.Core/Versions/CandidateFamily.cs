namespace OciTagAnalyzer.Core.Versions;

/// <summary>
/// What tags have in common that can be ordered by their versions: releases and build numbers, days, and what comes before a release, can't be
/// compared, and a repository that has several of them may move a tag with any of them.
/// </summary>
/// <param name="IsExtended">True where the variant has more words than the wanted one.</param>
/// <param name="IsPreRelease">True for what comes before the release.</param>
/// <param name="Scheme">What the numbers count.</param>
/// <param name="Length">How many numbers there are; more of them are less likely to be moved.</param>
readonly record struct CandidateFamily(bool IsExtended, bool IsPreRelease, VersionScheme Scheme, int Length) : IComparable<CandidateFamily>
{
    // 1057 beside 1.4.2 counts builds; 1.4.2.1 beside 1.4.2 counts what 1.4.2 does.
    const int MostTold = 3;

    /// <summary>The family of <paramref name="candidate"/>, where <paramref name="variant"/> is wanted.</summary>
    public static CandidateFamily Of(VersionTag candidate, IReadOnlyList<string> variant)
    {
        bool isExtended = candidate.Variant.Count > variant.Count || !candidate.Variant.SequenceEqual(variant);
        return new(isExtended, candidate.PreRelease is not null, candidate.Scheme, isExtended ? 0 : Math.Min(candidate.Numbers.Count, MostTold));
    }

    /// <summary>The likelier family first.</summary>
    public int CompareTo(CandidateFamily other) =>
        (IsExtended, IsPreRelease, Scheme, -Length).CompareTo((other.IsExtended, other.IsPreRelease, other.Scheme, -other.Length));
}
