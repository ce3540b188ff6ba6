using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace OciTagAnalyzer.Core.Versions;

/// <summary>A word of a tag that is a version: <c>17.2</c>, <c>v1.5.0</c>, <c>3.13rc1</c>, <c>3.2.0.Final</c>.</summary>
sealed class VersionWord
{
    // A longer number is not a version, but a hash or a time in milliseconds.
    const int MaxDigits = 12;

    VersionWord(IReadOnlyList<long> numbers, string? preRelease)
    {
        Numbers = numbers;
        PreRelease = preRelease;
        Scheme = IsYear(numbers[0]) && numbers.Count > 1 || IsDay(numbers[0]) ? VersionScheme.Calendar : VersionScheme.Semantic;
    }

    /// <summary>The numbers, the most significant first.</summary>
    public IReadOnlyList<long> Numbers { get; }

    /// <summary>The pre-release part that directly follows the numbers; null for a release.</summary>
    public string? PreRelease { get; }

    /// <summary>What the numbers count.</summary>
    public VersionScheme Scheme { get; }

    /// <summary>Parses a word; false if it is not a version.</summary>
    public static bool TryParse(string word, [NotNullWhen(true)] out VersionWord? version)
    {
        version = null;
        int at = word.Length > 1 && word[0] is 'v' or 'V' ? 1 : 0;
        var numbers = new List<long>();
        while (at < word.Length && IsDigit(word[at]))
        {
            int end = at;
            while (end < word.Length && IsDigit(word[end]))
            {
                end++;
            }

            if (end - at > MaxDigits)
            {
                return false;
            }

            numbers.Add(long.Parse(word.Substring(at, end - at), NumberStyles.None, CultureInfo.InvariantCulture));
            bool goesOn = end + 1 < word.Length && word[end] == '.' && IsDigit(word[end + 1]);
            at = goesOn ? end + 1 : end;
            if (!goesOn)
            {
                break;
            }
        }

        string rest = word.Substring(at).TrimStart('.');
        bool isRelease = rest.Length == 0
            || rest.Equals("Final", StringComparison.OrdinalIgnoreCase)
            || rest.Equals("RELEASE", StringComparison.OrdinalIgnoreCase);
        if (numbers.Count > 0 && (isRelease || PreReleaseWord.Matches(rest)))
        {
            version = new(numbers, isRelease ? null : rest);
        }

        return version is not null;
    }

    static bool IsDigit(char c) => c is >= '0' and <= '9';

    static bool IsYear(long number) => number is >= 1990 and < 2100;

    static bool IsDay(long number) => IsYear(number / 10000) && number / 100 % 100 is >= 1 and <= 12 && number % 100 is >= 1 and <= 31;
}
