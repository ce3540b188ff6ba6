namespace OciTagAnalyzer.Core.Documents.Settings;

/// <summary>A pattern of configuration keys, compared without case; a segment <c>*</c> matches any one segment: <c>Services:*:Image</c>.</summary>
public sealed class SettingPattern(string text)
{
    const string Any = "*";

    readonly string[] segments = text.Split(SettingPath.Separator);
    readonly bool hasAny = text.IndexOf('*') >= 0;

    /// <summary>
    /// A word that every document with such a key contains, in any format; null if there is none. Not an index, which may be implicit, and only
    /// letters, digits and underscores, because other characters may be escaped.
    /// </summary>
    internal string? Word => Array.FindLast(segments, IsWord);

    /// <summary>True if the complete key <paramref name="key"/> matches.</summary>
    public bool Matches(string key) => Matches(key.AsSpan());

    /// <summary>True if the complete key <paramref name="key"/> matches.</summary>
    internal bool Matches(ReadOnlySpan<char> key)
    {
        if (!hasAny)
        {
            return text.AsSpan().Equals(key, StringComparison.OrdinalIgnoreCase);
        }

        for (int i = segments.Length - 1; i > 0; i--)
        {
            int length = key.Length;
            ReadOnlySpan<char> segment = SettingPath.Last(key, out key);
            if (segment.Length == length || !Matches(segments[i], segment))
            {
                return false;
            }
        }

        return key.IndexOf(SettingPath.Separator) < 0 && Matches(segments[0], key);
    }

    /// <summary>True for a pattern segment that matches any segment.</summary>
    internal static bool IsAny(ReadOnlySpan<char> segment) => segment.SequenceEqual(Any.AsSpan());

    static bool Matches(string wanted, ReadOnlySpan<char> segment) =>
        wanted == Any || wanted.AsSpan().Equals(segment, StringComparison.OrdinalIgnoreCase);

    static bool IsWord(string segment)
    {
        bool hasLetter = false;
        foreach (char c in segment)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
            {
                return false;
            }

            hasLetter |= c is < '0' or > '9';
        }

        return hasLetter;
    }
}
