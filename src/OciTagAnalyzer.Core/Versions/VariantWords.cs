namespace OciTagAnalyzer.Core.Versions;

/// <summary>Compares the words that name the variants of two images.</summary>
static class VariantWords
{
    // The tags of one platform stand beside that of the index, which has another digest; they are the last to be asked for.
    static readonly HashSet<string> platforms = new(StringComparer.OrdinalIgnoreCase)
    {
        "amd64", "x64", "x86", "i386", "386", "arm", "arm32", "armhf", "arm64", "aarch64", "arm32v5", "arm32v6", "arm32v7", "arm64v8", "armv6",
        "armv7", "ppc64le", "s390x", "riscv64", "mips64le", "windows", "linux",
    };

    /// <summary>
    /// True where <paramref name="longer"/> has the words of <paramref name="variant"/> in their order, each as it is or with a version behind
    /// it (<c>alpine3.20</c> for <c>alpine</c>), and perhaps others.
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

    /// <summary>True where one of the words names a platform.</summary>
    public static bool NamePlatform(IReadOnlyList<string> variant) => variant.Any(platforms.Contains);

    static bool Extends(string word, string longer) =>
        longer.StartsWith(word, StringComparison.Ordinal) && (longer.Length == word.Length || longer[word.Length] is '.' or (>= '0' and <= '9'));
}
