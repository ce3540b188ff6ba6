using System.Diagnostics.CodeAnalysis;

namespace OciTagAnalyzer.Core.Versions;

/// <summary>A tag that names a version of an image: <c>17.2-alpine</c>, <c>v1.5.0-rc.1</c>, <c>apache-2.21</c>, <c>2024-10-02</c>.</summary>
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

    /// <summary>The tag.</summary>
    public string Tag { get; }

    /// <summary>What the numbers count.</summary>
    public VersionScheme Scheme { get; }

    /// <summary>The numbers, the most significant first, a revision of the image's own last.</summary>
    public IReadOnlyList<long> Numbers { get; }

    /// <summary>What comes before the release: <c>rc.1</c>; null for the release itself.</summary>
    public string? PreRelease { get; }

    /// <summary>The words that name the image's variant, whatever its version: <c>alpine</c>; empty for the plain one.</summary>
    public IReadOnlyList<string> Variant { get; }

    /// <summary>True where a word says that the tag moves all the same: <c>2022-latest</c>.</summary>
    public bool IsFloating { get; }

    /// <summary>Reads a tag; false where it names no version.</summary>
    public static bool TryParse(string tag, [NotNullWhen(true)] out VersionTag? version)
    {
        var words = TagWords.Of(tag);
        version = words.Numbers is { } numbers ? new(tag, words, numbers, words.Scheme) : null;
        return version is not null;
    }

    /// <summary>
    /// True where the numbers of this one begin with those of <paramref name="other"/>: 17.2.1 and 17.2 are within 17, whatever the variants are.
    /// </summary>
    public bool IsWithin(VersionTag other) =>
        Scheme == other.Scheme && Numbers.Count >= other.Numbers.Count && other.Numbers.SequenceEqual(Numbers.Take(other.Numbers.Count));

    /// <summary>
    /// Older before newer, and of two where one is within the other the less specific one first; a release is newer than what came before it.
    /// </summary>
    public int CompareTo(VersionTag? other)
    {
        if (other is null)
        {
            return 1;
        }

        int byVersion = CompareVersions(this, other);
        return byVersion != 0 ? byVersion : NaturalOrder.Compare(Tag, other.Tag);
    }

    /// <summary>As <see cref="CompareTo"/>, whatever the variants are: zero for two variants of one version.</summary>
    public static int CompareVersions(VersionTag one, VersionTag other)
    {
        int byNumbers = CompareNumbers(one.Numbers, other.Numbers);
        int byRelease = byNumbers != 0 ? byNumbers : (one.PreRelease is null).CompareTo(other.PreRelease is null);
        return byRelease != 0 ? byRelease : ComparePreReleases(one.PreRelease, other.PreRelease);
    }

    static int CompareNumbers(IReadOnlyList<long> one, IReadOnlyList<long> other)
    {
        for (int i = 0; i < one.Count && i < other.Count; i++)
        {
            if (one[i] != other[i])
            {
                return one[i].CompareTo(other[i]);
            }
        }

        return one.Count.CompareTo(other.Count);
    }

    // rc.2 before rc.10: by the words first, which happen to follow the alphabet, then by their numbers.
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
