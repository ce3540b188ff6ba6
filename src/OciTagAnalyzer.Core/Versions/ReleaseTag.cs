using System.Diagnostics.CodeAnalysis;

namespace OciTagAnalyzer.Core.Versions;

/// <summary>
/// A tag as one release of a series. All tags of a series have the same text but for the numbers of the version, so they name the same variant with
/// the same precision: <c>17.2-alpine</c> and <c>17.10-alpine</c>, but not <c>17-alpine</c>, <c>17.10</c> or <c>v17.10-alpine</c>.
/// </summary>
sealed record ReleaseTag
{
    /// <summary>The tag.</summary>
    public required string Tag { get; init; }

    /// <summary>The tag without the numbers of the version and without its pre-release part.</summary>
    public required string Series { get; init; }

    /// <summary>The series without the version of the operating system.</summary>
    public required string OpenSeries { get; init; }

    /// <summary>What the numbers count.</summary>
    public required VersionScheme Scheme { get; init; }

    /// <summary>The numbers of the version, the most significant first; year, month and day of a date.</summary>
    public required IReadOnlyList<long> Numbers { get; init; }

    /// <summary>The pre-release part; null for a release.</summary>
    public required PreReleasePart? PreRelease { get; init; }

    /// <summary>The word that marks a release in a tag whose pre-releases have another word there: <c>Final</c>; empty without one.</summary>
    public required string ReleaseWord { get; init; }

    /// <summary>The numbers that count the builds of the version.</summary>
    public required IReadOnlyList<long> Counters { get; init; }

    /// <summary>The version of the operating system; empty if the variant has none.</summary>
    public required IReadOnlyList<long> System { get; init; }

    /// <summary>True if a word marks the tag as floating despite its version: <c>2022-latest</c>.</summary>
    public required bool IsFloating { get; init; }

    /// <summary>Parses a tag; false if it contains no version. A commit hash is no version, even if it begins with a number.</summary>
    public static bool TryParse(string tag, [NotNullWhen(true)] out ReleaseTag? release)
    {
        release = IsCommitHash(tag) ? null : new ReleaseTagReader(tag).Read();
        return release is not null;
    }

    /// <summary>True if both are releases of one series; the version of the operating system may differ if <paramref name="mayMoveSystem"/>.</summary>
    public bool IsSameKind(ReleaseTag other, bool mayMoveSystem = false) =>
        Scheme == other.Scheme &&
        (mayMoveSystem ? OpenSeries == other.OpenSeries : Series == other.Series) &&
        (PreRelease is not null || other.PreRelease is not null || string.Equals(ReleaseWord, other.ReleaseWord, StringComparison.OrdinalIgnoreCase));

    /// <summary>Compares the versions of two tags of one series: zero for the same one.</summary>
    public int CompareVersion(ReleaseTag other)
    {
        int byNumbers = NumberList.Compare(Numbers, other.Numbers);
        int byRelease = byNumbers != 0 ? byNumbers : (PreRelease is null).CompareTo(other.PreRelease is null);
        int byPreRelease = byRelease != 0 || PreRelease is null ? byRelease : PreRelease.CompareTo(other.PreRelease);
        return byPreRelease != 0 ? byPreRelease : NumberList.Compare(Counters, other.Counters);
    }

    static bool IsCommitHash(string tag) =>
        tag.Length is >= 7 and <= 40 && tag.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f')) && tag.Any(c => c >= 'a');
}
