namespace OciTagAnalyzer.Core.Policies;

/// <summary>
/// Patterns over the names of images, or over tags, as users list them: set apart by commas, <c>!</c> takes back,
/// and the last one that matches decides.
/// </summary>
public sealed class PatternList
{
    const char Separator = ',';
    const char TakesBack = '!';

    readonly List<(PathPattern Pattern, bool IsTakenBack)> patterns = [];
    readonly List<string> included = [];

    PatternList()
    {
    }

    /// <summary>The list that names nothing.</summary>
    public static PatternList Empty { get; } = new();

    /// <summary>True where the list names nothing, whatever it is asked for.</summary>
    public bool IsEmpty => patterns.Count == 0;

    /// <summary>The patterns as written, without those that take something back.</summary>
    internal IEnumerable<string> Included => included;

    /// <summary>Reads a list; entries that are no pattern are left out of it.</summary>
    public static PatternList Parse(string text) => Parse(text, out _);

    /// <summary>Reads a list, and says which entries are no pattern.</summary>
    public static PatternList Parse(string text, out IReadOnlyList<string> malformed)
    {
        var list = new PatternList();
        var rejected = new List<string>();
        foreach (string written in text.Split(Separator))
        {
            string entry = written.Trim();
            bool isTakenBack = entry.Length > 0 && entry[0] == TakesBack;
            if (PathPattern.TryParse(isTakenBack ? entry.Substring(1).TrimStart() : entry, out var pattern))
            {
                list.patterns.Add((pattern, isTakenBack));
                if (!isTakenBack)
                {
                    list.included.Add(entry);
                }
            }
            else if (entry.Length > 0)
            {
                rejected.Add(entry);
            }
        }

        malformed = rejected;
        return list;
    }

    /// <summary>True where the list names something that is written in one of these ways.</summary>
    public bool Matches(IEnumerable<string> spellings)
    {
        string[] ways = [.. spellings];
        for (int i = patterns.Count - 1; i >= 0; i--)
        {
            if (ways.Any(patterns[i].Pattern.Matches))
            {
                return !patterns[i].IsTakenBack;
            }
        }

        return false;
    }

    /// <summary>True if the list matches some name that begins with <paramref name="prefixes"/>, each of which continues the one before.</summary>
    internal bool MayMatch(IReadOnlyList<string> prefixes)
    {
        for (int i = patterns.Count - 1; i >= 0; i--)
        {
            (PathPattern pattern, bool isTakenBack) = patterns[i];
            if (prefixes.Any(pattern.Matches))
            {
                return !isTakenBack;
            }

            if (!isTakenBack && pattern.MayContinue(prefixes[prefixes.Count - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
