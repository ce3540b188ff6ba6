namespace OciTagAnalyzer.Core.Versions;

/// <summary>
/// A set of tags whose versions can be ordered. Releases, build numbers, dates and pre-releases cannot be compared with each other,
/// and a floating tag of a repository that has several of these families may follow any of them.
/// </summary>
/// <param name="IsExtended">True if the variant has more words than the requested one.</param>
/// <param name="IsPreRelease">True for pre-releases.</param>
/// <param name="Scheme">What the numbers count.</param>
/// <param name="Length">The number of version numbers; the more there are, the less likely the tag is floating.</param>
readonly record struct CandidateFamily(bool IsExtended, bool IsPreRelease, VersionScheme Scheme, int Length) : IComparable<CandidateFamily>
{
    // 1057 counts something else than 1.4.2, namely builds; 1.4.2.1 and 1.4.2 are of the same family.
    const int MaxLength = 3;

    /// <summary>The family of <paramref name="candidate"/> if <paramref name="variant"/> is the requested variant.</summary>
    public static CandidateFamily Of(VersionTag candidate, IReadOnlyList<string> variant)
    {
        bool isExtended = candidate.Variant.Count > variant.Count || !candidate.Variant.SequenceEqual(variant);
        return new(isExtended, candidate.PreRelease is not null, candidate.Scheme, isExtended ? 0 : Math.Min(candidate.Numbers.Count, MaxLength));
    }

    /// <summary>Orders the more likely family first.</summary>
    public int CompareTo(CandidateFamily other) =>
        (IsExtended, IsPreRelease, Scheme, -Length).CompareTo((other.IsExtended, other.IsPreRelease, other.Scheme, -other.Length));
}
