namespace OciTagAnalyzer.Core.Versions;

/// <summary>A word of a tag that says that the tag is moved from image to image: <c>latest</c>, <c>lts</c>, <c>nightly</c>.</summary>
static class FloatingWord
{
    // These follow the releases, or a branch; a number beside them does not change that: 2022-latest.
    static readonly HashSet<string> channels = new(StringComparer.OrdinalIgnoreCase)
    {
        "latest", "stable", "mainline", "lts", "current", "rolling", "main", "master", "edge", "trunk", "head",
    };

    // These name one build where a number or a day stands with them: nightly-20241002, dev.7.
    static readonly HashSet<string> builds = new(StringComparer.OrdinalIgnoreCase)
    {
        "canary", "dev", "develop", "experimental", "next", "nightly", "snapshot", "test", "unstable",
    };

    /// <summary>True where <paramref name="word"/> follows releases or a branch.</summary>
    public static bool IsChannel(string word) => channels.Contains(word);

    /// <summary>True where <paramref name="word"/> follows the builds between two releases.</summary>
    public static bool IsBuild(string word) => builds.Contains(word);
}
