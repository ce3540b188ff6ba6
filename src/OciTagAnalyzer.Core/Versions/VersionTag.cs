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

    /// <summary>Of what make the image is, whatever its version: <c>alpine</c>; empty for the plain one.</summary>
    public string Variant { get; }

    /// <summary>Reads a tag; false where it names no version.</summary>
    public static bool TryParse(string tag, [NotNullWhen(true)] out VersionTag? version)
    {
        var words = TagWords.Of(tag);
        version = words.Numbers is { } numbers ? new(tag, words, numbers, words.Scheme) : null;
        return version is not null;
    }

    /// <summary>True where this is a version within <paramref name="other"/>: 17.2.1 and 17.2 are within 17.</summary>
    public bool IsWithin(VersionTag other) =>
        Variant == other.Variant && Scheme == other.Scheme && Numbers.Count >= other.Numbers.Count && other.Numbers.SequenceEqual(Numbers.Take(other.Numbers.Count));

    /// <summary>Older before newer, and of two where one is within the other the less specific one first; a release is newer than what came before it.</summary>
    public int CompareTo(VersionTag? other)
    {
        if (other is null)
        {
            return 1;
        }

        for (int i = 0; i < Numbers.Count && i < other.Numbers.Count; i++)
        {
            if (Numbers[i] != other.Numbers[i])
            {
                return Numbers[i].CompareTo(other.Numbers[i]);
            }
        }

        int byLength = Numbers.Count.CompareTo(other.Numbers.Count);
        int byRelease = byLength != 0 ? byLength : (PreRelease is null).CompareTo(other.PreRelease is null);
        int byPreRelease = byRelease != 0 ? byRelease : ComparePreReleases(PreRelease, other.PreRelease);
        return byPreRelease != 0 ? byPreRelease : string.CompareOrdinal(Tag, other.Tag);
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
