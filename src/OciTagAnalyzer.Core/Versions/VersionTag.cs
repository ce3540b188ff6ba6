using System.Diagnostics.CodeAnalysis;

namespace OciTagAnalyzer.Core.Versions;

/// <summary>A tag that contains a version of an image: <c>17.2-alpine</c>, <c>v1.5.0-rc.1</c>, <c>apache-2.21</c>, <c>2024-10-02</c>.</summary>
sealed class VersionTag : IComparable<VersionTag>
{
    VersionTag(string tag, TagWords words, IReadOnlyList<long> numbers, VersionScheme scheme)
    {
        Tag = tag;
        Variant = words.Variant;
        PreRelease = words.PreRelease;
        IsFloating = words.IsFloating;
        Numbers = numbers;
        Scheme = scheme;
    }

    /// <summary>Same order as <see cref="CompareTo"/>, but ignores the variants: two variants of the same version are equal.</summary>
    public static IComparer<VersionTag> ByVersion { get; } = Comparer<VersionTag>.Create(CompareVersions);

    /// <summary>The tag.</summary>
    public string Tag { get; }

    /// <summary>What the numbers count.</summary>
    public VersionScheme Scheme { get; }

    /// <summary>The numbers, the most significant first and the revision of the image last.</summary>
    public IReadOnlyList<long> Numbers { get; }

    /// <summary>The pre-release part: <c>rc.1</c>; null for a release.</summary>
    public string? PreRelease { get; }

    /// <summary>The words of the image's variant: <c>alpine</c>; empty if there is no variant.</summary>
    public IReadOnlyList<string> Variant { get; }

    /// <summary>True if a word marks the tag as floating despite its version: <c>2022-latest</c>.</summary>
    public bool IsFloating { get; }

    /// <summary>Parses a tag; false if it contains no version.</summary>
    public static bool TryParse(string tag, [NotNullWhen(true)] out VersionTag? version)
    {
        var words = TagWords.Of(tag);
        version = words.Numbers is { } numbers ? new(tag, words, numbers, words.Scheme) : null;
        return version is not null;
    }

    /// <summary>
    /// True if the numbers of this version begin with those of <paramref name="other"/>: 17.2.1 and 17.2 are within 17. Ignores the variants.
    /// </summary>
    public bool IsWithin(VersionTag other) =>
        Scheme == other.Scheme && Numbers.Count >= other.Numbers.Count && other.Numbers.SequenceEqual(Numbers.Take(other.Numbers.Count));

    /// <summary>
    /// Orders older versions before newer ones, a version before the more specific ones within it, and pre-releases before the release.
    /// </summary>
    public int CompareTo(VersionTag? other)
    {
        if (other is null)
        {
            return 1;
        }

        int byVersion = ByVersion.Compare(this, other);
        return byVersion != 0 ? byVersion : NaturalOrder.Compare(Tag, other.Tag);
    }

    static int CompareVersions(VersionTag one, VersionTag other)
    {
        int byNumbers = NumberList.Compare(one.Numbers, other.Numbers);
        int byRelease = byNumbers != 0 ? byNumbers : (one.PreRelease is null).CompareTo(other.PreRelease is null);
        return byRelease != 0 ? byRelease : ComparePreReleases(one.PreRelease, other.PreRelease);
    }

    // rc.2 before rc.10: compares the words first, whose alphabetical order happens to be right, then the numbers.
    static int ComparePreReleases(string? one, string? other)
    {
        string first = one ?? "";
        string second = other ?? "";
        int byWord = string.CompareOrdinal(first.TrimEnd(digitsAndDots), second.TrimEnd(digitsAndDots));
        return byWord != 0 ? byWord
            : first.Length != second.Length ? first.Length.CompareTo(second.Length)
            : string.CompareOrdinal(first, second);
    }

    static readonly char[] digitsAndDots = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.'];
}
