namespace OciTagAnalyzer.Core.Versions;

/// <summary>A word that marks a tag as floating: <c>latest</c>, <c>lts</c>, <c>nightly</c>.</summary>
static class FloatingWord
{
    // Follow the releases or a branch. A tag with one of them floats even if it also has a number: 2022-latest.
    static readonly HashSet<string> channels = new(StringComparer.OrdinalIgnoreCase)
    {
        "latest", "stable", "mainline", "lts", "current", "rolling", "main", "master", "edge", "trunk", "head",
    };

    // Identify a single build if combined with a number or a date: nightly-20241002, dev.7.
    static readonly HashSet<string> builds = new(StringComparer.OrdinalIgnoreCase)
    {
        "canary", "dev", "develop", "experimental", "next", "nightly", "snapshot", "test", "unstable",
    };

    /// <summary>True if <paramref name="word"/> follows releases or a branch.</summary>
    public static bool IsChannel(string word) => channels.Contains(word);

    /// <summary>True if <paramref name="word"/> follows the builds between two releases.</summary>
    public static bool IsBuild(string word) => builds.Contains(word);
}
