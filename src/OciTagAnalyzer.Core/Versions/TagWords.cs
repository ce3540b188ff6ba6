namespace OciTagAnalyzer.Core.Versions;

/// <summary>A tag split at its hyphens and underscores: the version numbers, and the meaning of the other words.</summary>
sealed class TagWords
{
    static readonly char[] separators = ['-', '_'];

    // Mark a version as a release; they are not part of the variant.
    static readonly HashSet<string> releases = new(StringComparer.OrdinalIgnoreCase) { "release", "final", "ga" };

    readonly List<string> variant = [];
    readonly List<long> numbers = [];
    bool mayBeRevision;
    bool hasChannel;

    // A word such as 'nightly' that no build number has followed yet.
    bool hasOpenBuild;

    TagWords()
    {
    }

    /// <summary>The version numbers; null if the tag has none.</summary>
    public IReadOnlyList<long>? Numbers => numbers.Count > 0 ? numbers : null;

    /// <summary>What the numbers count.</summary>
    public VersionScheme Scheme { get; private set; }

    /// <summary>The pre-release part: <c>rc.1</c>; null if there is none.</summary>
    public string? PreRelease { get; private set; }

    /// <summary>The words of the image's variant.</summary>
    public IReadOnlyList<string> Variant => variant;

    /// <summary>True if a word in any position marks the tag as floating.</summary>
    public bool IsFloating => hasChannel || (hasOpenBuild && Scheme != VersionScheme.Calendar);

    /// <summary>Splits <paramref name="tag"/>; never throws.</summary>
    public static TagWords Of(string tag)
    {
        var words = new TagWords();
        string rest = tag;
        if (DashedDate.TryFind(tag, out var date))
        {
            words.numbers.AddRange(date.Numbers);
            words.Scheme = VersionScheme.Calendar;
            rest = tag.Substring(0, date.Range.Start).TrimEnd('.') + "-" + tag.Substring(date.Range.End);
        }

        foreach (string word in Split(rest))
        {
            words.Add(word);
        }

        return words;
    }

    /// <summary>The words of <paramref name="tag"/>.</summary>
    public static string[] Split(string tag) => tag.Split(separators, StringSplitOptions.RemoveEmptyEntries);

    void Add(string word)
    {
        hasChannel |= FloatingWord.IsChannel(word);
        hasOpenBuild |= FloatingWord.IsBuild(word);
        if (numbers.Count == 0 && VersionWord.TryParse(word, out VersionWord? version))
        {
            numbers.AddRange(version.Numbers);
            Scheme = version.Scheme;
            PreRelease = version.PreRelease is null || PreRelease is null ? version.PreRelease ?? PreRelease : $"{PreRelease}.{version.PreRelease}";
            mayBeRevision = true;
            hasOpenBuild &= version.Numbers.Count > 1;
        }
        else if (numbers.Count > 0 && Revision.TryParse(word, mayBeBare: mayBeRevision, out long revision))
        {
            numbers.Add(revision);
            hasOpenBuild = false;
        }
        else if (PreReleaseWord.Matches(word))
        {
            PreRelease = PreRelease is null ? word : $"{PreRelease}.{word}";
        }
        else if (!FloatingWord.IsChannel(word) && !releases.Contains(word))
        {
            variant.Add(word);
            mayBeRevision = false;
        }
    }
}
