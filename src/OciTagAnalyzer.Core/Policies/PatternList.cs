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

    PatternList()
    {
    }

    /// <summary>The list that names nothing.</summary>
    public static PatternList Empty { get; } = new();

    /// <summary>True where the list names nothing, whatever it is asked for.</summary>
    public bool IsEmpty => patterns.Count == 0;

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
}
