namespace OciTagAnalyzer.Core.Documents.Settings;

/// <summary>A configuration key that is looked for, compared without case; a segment <c>*</c> stands for any one segment: <c>Services:*:Image</c>.</summary>
public sealed class SettingPattern(string text)
{
    const string Any = "*";

    readonly string[] segments = text.Split(SettingPath.Separator);
    readonly bool hasAny = text.IndexOf('*') >= 0;

    /// <summary>
    /// A word that every document holds which gives such a key, however it writes keys; null if there is none.
    /// An index need not be written, and what is no letter or digit may be escaped.
    /// </summary>
    internal string? Word => Array.FindLast(segments, IsWord);

    /// <summary>True if <paramref name="key"/>, a whole one, is such a key.</summary>
    public bool Matches(string key) => Matches(key.AsSpan());

    /// <summary>True if <paramref name="key"/>, a whole one, is such a key.</summary>
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

    /// <summary>True if a segment of a pattern may be any.</summary>
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
