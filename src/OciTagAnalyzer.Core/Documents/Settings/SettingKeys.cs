namespace OciTagAnalyzer.Core.Documents.Settings;

/// <summary>
/// A set of wanted configuration keys, compared without case; a segment <c>*</c> matches any one segment, such as an array index:
/// <c>Worker:Image</c>, <c>Services:*:Image</c>.
/// </summary>
public sealed class SettingKeys
{
    // Searching a text for more words takes longer than reading it.
    const int MaxWords = 4;
    const int HashCount = 64;
    const int AnyHash = HashCount;

    // Grouped by a hash of the last two segments, so that most keys of a file are excluded quickly.
    readonly List<SettingPattern>?[] byHash = new List<SettingPattern>?[(HashCount + 1) * (HashCount + 1)];
    readonly List<string>? words;

    /// <summary>Creates a set of key patterns.</summary>
    public SettingKeys(IEnumerable<string> patterns)
    {
        List<string>? each = [];
        foreach (string text in patterns.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            IsEmpty = false;
            var pattern = new SettingPattern(text);
            ReadOnlySpan<char> last = SettingPath.Last(text.AsSpan(), out ReadOnlySpan<char> parent);
            (At(WantedHash(last), WantedHash(SettingPath.Last(parent, out _))) ??= []).Add(pattern);
            each = each is not null && pattern.Word is { } word ? Shortest(each, word) : null;
        }

        words = each is { Count: <= MaxWords } ? each : null;
    }

    /// <summary>True if the set is empty.</summary>
    public bool IsEmpty { get; } = true;

    /// <summary>False if a text search excludes all keys of the set.</summary>
    internal bool MayOccurIn(string text) =>
        words is null || words.Exists(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>False if the last two segments of a key exclude a match; the parent of a key with one segment is empty.</summary>
    internal bool MayMatch(ReadOnlySpan<char> last, ReadOnlySpan<char> parent)
    {
        int lastHash = Hash(last);
        int parentHash = Hash(parent);
        return At(lastHash, parentHash) is not null || At(lastHash, AnyHash) is not null
            || At(AnyHash, parentHash) is not null || At(AnyHash, AnyHash) is not null;
    }

    /// <summary>True if the set contains the complete key <paramref name="key"/>.</summary>
    internal bool Matches(ReadOnlySpan<char> key)
    {
        int lastHash = Hash(SettingPath.Last(key, out ReadOnlySpan<char> parent));
        int parentHash = Hash(SettingPath.Last(parent, out _));
        return Matches(At(lastHash, parentHash), key) || Matches(At(lastHash, AnyHash), key)
            || Matches(At(AnyHash, parentHash), key) || Matches(At(AnyHash, AnyHash), key);
    }

    ref List<SettingPattern>? At(int lastHash, int parentHash) => ref byHash[(lastHash * (HashCount + 1)) + parentHash];

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

    static int WantedHash(ReadOnlySpan<char> segment) => SettingPattern.IsAny(segment) ? AnyHash : Hash(segment);

    /// <summary>A hash of a segment that ignores case.</summary>
    static int Hash(ReadOnlySpan<char> segment) => segment.IsEmpty
        ? 0
        : ((segment.Length * 7) + (Letter(segment[0]) * 3) + (Letter(segment[segment.Length - 1]) * 5)) % HashCount;

    static int Letter(char c) => c < 0x80 ? c | 0x20 : 0;

    /// <summary>The words with another one, without words that contain another word: a text without "Image" has no "BaseImage".</summary>
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
