namespace OciTagAnalyzer.Core.Policies;

/// <summary>
/// A comma-separated list of patterns for the names of images or for tags. <c>!</c> negates a pattern,
/// and the last pattern that matches decides.
/// </summary>
public sealed class PatternList
{
    const char Separator = ',';
    const char Negation = '!';

    readonly List<(PathPattern Pattern, bool IsNegated)> patterns = [];
    readonly List<string> included = [];

    PatternList()
    {
    }

    /// <summary>The list that matches nothing.</summary>
    public static PatternList Empty { get; } = new();

    /// <summary>True if the list has no patterns.</summary>
    public bool IsEmpty => patterns.Count == 0;

    /// <summary>The patterns as written, without the negated ones.</summary>
    internal IEnumerable<string> Included => included;

    /// <summary>Parses a list; ignores invalid patterns.</summary>
    public static PatternList Parse(string text) => Parse(text, out _);

    /// <summary>Parses a list, and returns the invalid patterns in <paramref name="malformed"/>.</summary>
    public static PatternList Parse(string text, out IReadOnlyList<string> malformed)
    {
        var list = new PatternList();
        var rejected = new List<string>();
        foreach (string written in text.Split(Separator))
        {
            string entry = written.Trim();
            bool isNegated = entry.Length > 0 && entry[0] == Negation;
            if (PathPattern.TryParse(isNegated ? entry.Substring(1).TrimStart() : entry, out var pattern))
            {
                list.patterns.Add((pattern, isNegated));
                if (!isNegated)
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

    /// <summary>True if the list matches a value with any of these spellings.</summary>
    public bool Matches(IEnumerable<string> spellings)
    {
        string[] values = [.. spellings];
        for (int i = patterns.Count - 1; i >= 0; i--)
        {
            if (values.Any(patterns[i].Pattern.Matches))
            {
                return !patterns[i].IsNegated;
            }
        }

        return false;
    }

    /// <summary>True if the list matches some name that begins with <paramref name="prefixes"/>, each of which continues the one before.</summary>
    internal bool MayMatch(IReadOnlyList<string> prefixes)
    {
        for (int i = patterns.Count - 1; i >= 0; i--)
        {
            (PathPattern pattern, bool isNegated) = patterns[i];
            if (prefixes.Any(pattern.Matches))
            {
                return !isNegated;
            }

            if (!isNegated && pattern.MayContinue(prefixes[prefixes.Count - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
