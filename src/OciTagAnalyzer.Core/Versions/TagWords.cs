namespace OciTagAnalyzer.Core.Versions;

/// <summary>A tag taken apart at its hyphens and underscores: the numbers of a version, and what the other words mean.</summary>
sealed class TagWords
{
    static readonly char[] separators = ['-', '_'];

    // Words that say which of all releases a tag follows, not of what make the image is.
    static readonly HashSet<string> channels = new(StringComparer.OrdinalIgnoreCase)
    {
        "latest", "stable", "mainline", "lts", "current", "release", "rolling", "main", "master", "edge", "final", "ga",
    };

    readonly List<string> variant = [];
    readonly List<long> numbers = [];
    bool mayBeRevision;

    TagWords()
    {
    }

    /// <summary>The version's numbers; null where the tag holds none.</summary>
    public IReadOnlyList<long>? Numbers => numbers.Count > 0 ? numbers : null;

    /// <summary>What the numbers count.</summary>
    public VersionScheme Scheme { get; private set; }

    /// <summary>What comes before the release: <c>rc.1</c>; null where nothing says so.</summary>
    public string? PreRelease { get; private set; }

    /// <summary>The words that tell of what make the image is.</summary>
    public string Variant => string.Join("-", variant);

    /// <summary>Takes <paramref name="tag"/> apart; total.</summary>
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

        foreach (string word in rest.Split(separators, StringSplitOptions.RemoveEmptyEntries))
        {
            words.Add(word);
        }

        return words;
    }

    void Add(string word)
    {
        if (numbers.Count == 0 && VersionWord.TryParse(word, out VersionWord? version))
        {
            numbers.AddRange(version.Numbers);
            Scheme = version.Scheme;
            PreRelease = version.PreRelease;
            mayBeRevision = true;
        }
        else if (numbers.Count > 0 && Revision.TryParse(word, mayBeBare: mayBeRevision, out long revision))
        {
            numbers.Add(revision);
        }
        else if (PreReleaseWord.Matches(word))
        {
            PreRelease = PreRelease is null ? word : $"{PreRelease}.{word}";
        }
        else if (!channels.Contains(word))
        {
            variant.Add(word);
            mayBeRevision = false;
        }
    }
}
