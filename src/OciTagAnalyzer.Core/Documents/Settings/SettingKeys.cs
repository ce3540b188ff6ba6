namespace OciTagAnalyzer.Core.Documents.Settings;

/// <summary>A set of configuration keys that are looked for, compared without case; a segment <c>*</c> stands for any one segment (an array's index, a dictionary's key): <c>Worker:Image</c>, <c>Services:*:Image</c>.</summary>
public sealed class SettingKeys
{
    // To look through a text for more words than these takes longer than to read it.
    const int MostWords = 4;

    // By what the last segment looks like, so that most keys of a file are dismissed at a glance.
    readonly List<SettingPattern>?[] byLast = new List<SettingPattern>?[64];
    readonly List<SettingPattern> others = [];
    readonly List<string>? words;

    /// <summary>The keys that <paramref name="patterns"/> name.</summary>
    public SettingKeys(IEnumerable<string> patterns)
    {
        List<string>? each = [];
        foreach (string text in patterns.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            IsEmpty = false;
            var pattern = new SettingPattern(text);
            (pattern.EndsInAny ? others : byLast[Look(pattern.Last)] ??= []).Add(pattern);
            each = each is not null && pattern.Word is { } word ? Shortest(each, word) : null;
        }

        words = each is { Count: <= MostWords } ? each : null;
    }

    /// <summary>True where there is none.</summary>
    public bool IsEmpty { get; } = true;

    /// <summary>False where a look at the text rules out that a document gives any of the keys.</summary>
    internal bool MayStandIn(string text) =>
        words is null || words.Exists(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>True where <paramref name="key"/>, a whole one, is among them.</summary>
    internal bool Matches(ReadOnlySpan<char> key) =>
        Matches(byLast[Look(SettingPath.Last(key, out _))], key) || Matches(others, key);

    static bool Matches(List<SettingPattern>? patterns, ReadOnlySpan<char> key)
    {
        if (patterns is not null)
        {
            foreach (SettingPattern pattern in patterns)
            {
                if (pattern.Matches(key))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What two segments have in common that differ in case alone.</summary>
    static int Look(ReadOnlySpan<char> segment)
    {
        const int lowerCase = 0x20;
        int last = segment.IsEmpty ? 0 : segment[segment.Length - 1];
        return ((segment.Length * 7) + (last < 0x80 ? last | lowerCase : 0)) & 63;
    }

    /// <summary>The words with one more, without those that hold another: what has no Image has no BaseImage.</summary>
    static List<string> Shortest(List<string> words, string word)
    {
        if (!words.Exists(other => word.IndexOf(other, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            _ = words.RemoveAll(other => other.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
            words.Add(word);
        }

        return words;
    }
}
