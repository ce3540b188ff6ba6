namespace OciTagAnalyzer.Core.Versions;

/// <summary>Compares the variants of two images.</summary>
static class VariantWords
{
    // A tag of a single platform refers to a manifest, whose digest differs from that of the index, so these tags are tried last.
    static readonly HashSet<string> platforms = new(StringComparer.OrdinalIgnoreCase)
    {
        "amd64", "x64", "x86", "i386", "386", "arm", "arm32", "armhf", "arm64", "aarch64", "arm32v5", "arm32v6", "arm32v7", "arm64v8", "armv6",
        "armv7", "ppc64le", "s390x", "riscv64", "mips64le", "windows", "linux",
    };

    /// <summary>
    /// True if <paramref name="longer"/> contains the words of <paramref name="variant"/> in the same order, each unchanged or followed by a version
    /// (<c>alpine3.20</c> for <c>alpine</c>); it may contain other words.
    /// </summary>
    public static bool Extend(IReadOnlyList<string> variant, IReadOnlyList<string> longer)
    {
        int found = 0;
        foreach (string word in longer)
        {
            if (found < variant.Count && Extends(variant[found], word))
            {
                found++;
            }
        }

        return found == variant.Count;
    }

    /// <summary>True if one of the words is a platform.</summary>
    public static bool NamePlatform(IReadOnlyList<string> variant) => variant.Any(platforms.Contains);

    static bool Extends(string word, string longer) =>
        longer.StartsWith(word, StringComparison.Ordinal) && (longer.Length == word.Length || longer[word.Length] is '.' or (>= '0' and <= '9'));
}
