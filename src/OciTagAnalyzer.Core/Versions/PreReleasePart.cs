using System.Globalization;

namespace OciTagAnalyzer.Core.Versions;

/// <summary>The part of a version that marks it as a pre-release: <c>rc.1</c>, <c>preview.7.25380</c>, <c>beta2</c>.</summary>
/// <param name="Word">The word in lower case.</param>
/// <param name="Numbers">The numbers after it; empty if there are none.</param>
sealed record PreReleasePart(string Word, IReadOnlyList<long> Numbers) : IComparable<PreReleasePart>
{
    const int MaxDigits = 12;

    // From the first build of a version to the last one before the release. Words of one row are in alphabetical order.
    static readonly string[][] order =
    [
        ["canary", "dev", "develop", "experimental", "incubating", "next", "nightly", "snapshot", "test", "unstable"],
        ["a", "alpha"],
        ["b", "beta"],
        ["m", "milestone"],
        ["ea", "pre", "preview"],
        ["cr", "rc"],
    ];

    /// <summary>Reads a word for which <see cref="PreReleaseWord.Matches"/> is true; null if one of its numbers is too long.</summary>
    public static PreReleasePart? Of(string word)
    {
        int end = 0;
        while (end < word.Length && char.IsLetter(word[end]))
        {
            end++;
        }

        var numbers = new List<long>();
        foreach (string number in word.Substring(end).Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (number.Length > MaxDigits)
            {
                return null;
            }

            numbers.Add(long.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture));
        }

        return new(word.Substring(0, end).ToLowerInvariant(), numbers);
    }

    /// <summary>Orders older pre-releases of one version before newer ones: <c>beta.2</c>, <c>rc.1</c>, <c>rc.10</c>.</summary>
    public int CompareTo(PreReleasePart? other)
    {
        if (other is null)
        {
            return 1;
        }

        int byWord = Rank(Word).CompareTo(Rank(other.Word));
        byWord = byWord != 0 ? byWord : string.CompareOrdinal(Word, other.Word);
        return byWord != 0 ? byWord : NumberList.Compare(Numbers, other.Numbers);
    }

    static int Rank(string word) => Array.FindIndex(order, row => row.Contains(word));
}
