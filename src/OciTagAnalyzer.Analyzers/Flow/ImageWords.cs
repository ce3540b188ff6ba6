namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The words in the name of a member or parameter that indicate that it affects an image.</summary>
static class ImageWords
{
    static readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase)
    {
        "image", "images", "tag", "tags", "tagged", "digest", "digests", "sha", "registry", "registries", "dockerfile", "dockerfiles",
        "publish", "pin", "pins", "pinned", "version", "versions",
    };

    /// <summary>True if one of the words of the camel-case <paramref name="name"/> is such a word: of <c>WithImageTag</c>, not of <c>WithStorage</c>.</summary>
    public static bool AreIn(string name)
    {
        int start = 0;
        for (int at = 1; at <= name.Length; at++)
        {
            if (at < name.Length && !StartsWord(name, at))
            {
                continue;
            }

            if (words.Contains(name.Substring(start, at - start)) || IsDockerFile(name, start))
            {
                return true;
            }

            start = at;
        }

        return false;
    }

    // The upper-case letters of an abbreviation are one word: SHA256, HTTPImage.
    static bool StartsWord(string name, int at) =>
        !char.IsLetter(name[at]) ? char.IsLetter(name[at - 1])
        : !char.IsLetter(name[at - 1]) ||
            (char.IsUpper(name[at]) && (char.IsLower(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1]))));

    static bool IsDockerFile(string name, int start) => string.Compare(name, start, "DockerFile", 0, 10, StringComparison.OrdinalIgnoreCase) == 0;
}
