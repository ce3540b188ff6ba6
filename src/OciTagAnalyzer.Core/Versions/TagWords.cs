namespace OciTagAnalyzer.Core.Versions;

/// <summary>A tag split at its hyphens and underscores: the numbers of a version, and what the other words mean.</summary>
sealed class TagWords
{
    static readonly char[] separators = ['-', '_'];

    // They say that a version is a release, and nothing of the image's variant.
    static readonly HashSet<string> releases = new(StringComparer.OrdinalIgnoreCase) { "release", "final", "ga" };

    readonly List<string> variant = [];
    readonly List<long> numbers = [];
    bool mayBeRevision;
    bool hasChannel;

    // A build's word that no number of the build stands behind yet.
    bool hasOpenBuild;

    TagWords()
    {
    }

    /// <summary>The version's numbers; null where the tag holds none.</summary>
    public IReadOnlyList<long>? Numbers => numbers.Count > 0 ? numbers : null;

    /// <summary>What the numbers count.</summary>
    public VersionScheme Scheme { get; private set; }

    /// <summary>What comes before the release: <c>rc.1</c>; null where nothing says so.</summary>
    public string? PreRelease { get; private set; }

    /// <summary>The words that name the image's variant.</summary>
    public IReadOnlyList<string> Variant => variant;

    /// <summary>True where a word says that the tag is moved from image to image, in whatever position it stands.</summary>
    public bool IsFloating => hasChannel || (hasOpenBuild && Scheme != VersionScheme.Calendar);

    /// <summary>Splits <paramref name="tag"/>; total.</summary>
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
