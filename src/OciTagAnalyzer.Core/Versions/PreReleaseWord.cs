namespace OciTagAnalyzer.Core.Versions;

/// <summary>A word that marks a version as a pre-release: <c>rc1</c>, <c>beta.2</c>, <c>preview</c>, <c>M03</c>.</summary>
static class PreReleaseWord
{
    static readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "alpha", "b", "beta", "canary", "cr", "dev", "develop", "ea", "experimental", "incubating", "m", "milestone", "next", "nightly",
        "pre", "preview", "rc", "snapshot", "test", "unstable",
    };

    // Too ambiguous without a number: 17-b is a variant, 17-b1 a beta.
    static readonly HashSet<string> numbered = new(StringComparer.OrdinalIgnoreCase) { "a", "b", "m" };

    /// <summary>True if <paramref name="word"/> is such a word, with or without a number after it.</summary>
    public static bool Matches(string word)
    {
        int end = 0;
        while (end < word.Length && word[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
        {
            end++;
        }

        string letters = word.Substring(0, end);
        return words.Contains(letters)
            && word.Skip(end).All(c => c is '.' or (>= '0' and <= '9'))
            && (end < word.Length || !numbered.Contains(letters));
    }
}
