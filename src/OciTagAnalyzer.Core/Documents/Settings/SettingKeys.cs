namespace OciTagAnalyzer.Core.Documents.Settings;

/// <summary>
/// A set of wanted configuration keys, compared without case; a segment <c>*</c> matches any one segment, such as an array index:
/// <c>Worker:Image</c>, <c>Services:*:Image</c>.
/// </summary>
public sealed class SettingKeys
{
    // Searching a text for more words takes longer than reading it.
    const int MaxWords = 4;
    const int Looks = 64;
    const int AnyLook = Looks;

    // Grouped by a hash of the last two segments, so that most keys of a file are excluded quickly.
    readonly List<SettingPattern>?[] byLooks = new List<SettingPattern>?[(Looks + 1) * (Looks + 1)];
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
            (At(WantedLook(last), WantedLook(SettingPath.Last(parent, out _))) ??= []).Add(pattern);
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
        int lastLook = Look(last);
        int parentLook = Look(parent);
        return At(lastLook, parentLook) is not null || At(lastLook, AnyLook) is not null
            || At(AnyLook, parentLook) is not null || At(AnyLook, AnyLook) is not null;
    }

    /// <summary>True if the set contains the complete key <paramref name="key"/>.</summary>
    internal bool Matches(ReadOnlySpan<char> key)
    {
        int lastLook = Look(SettingPath.Last(key, out ReadOnlySpan<char> parent));
        int parentLook = Look(SettingPath.Last(parent, out _));
        return Matches(At(lastLook, parentLook), key) || Matches(At(lastLook, AnyLook), key)
            || Matches(At(AnyLook, parentLook), key) || Matches(At(AnyLook, AnyLook), key);
    }

    ref List<SettingPattern>? At(int lastLook, int parentLook) => ref byLooks[(lastLook * (Looks + 1)) + parentLook];

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

    static int WantedLook(ReadOnlySpan<char> segment) => SettingPattern.IsAny(segment) ? AnyLook : Look(segment);

    /// <summary>A hash of a segment that ignores case.</summary>
    static int Look(ReadOnlySpan<char> segment) => segment.IsEmpty
        ? 0
        : ((segment.Length * 7) + (Letter(segment[0]) * 3) + (Letter(segment[segment.Length - 1]) * 5)) % Looks;

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
