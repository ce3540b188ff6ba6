namespace OciTagAnalyzer.Core.Documents.Settings;

/// <summary>A configuration key that is looked for, compared without case; a segment <c>*</c> stands for any one segment: <c>Services:*:Image</c>.</summary>
public sealed class SettingPattern(string text)
{
    const string Any = "*";

    /// <summary>True where the last segment may be any.</summary>
    internal bool EndsInAny => IsAny(Last);

    /// <summary>The last segment.</summary>
    internal ReadOnlySpan<char> Last => SettingPath.Last(text.AsSpan(), out _);

    /// <summary>
    /// A word that every document holds which gives such a key, however it writes keys; null where there is none.
    /// An index need not be written, and what is no letter or digit may be escaped.
    /// </summary>
    internal string? Word
    {
        get
        {
            for (ReadOnlySpan<char> rest = text.AsSpan(); !rest.IsEmpty;)
            {
                ReadOnlySpan<char> segment = SettingPath.Last(rest, out rest);
                if (IsWord(segment))
                {
                    return segment.ToString();
                }
            }

            return null;
        }
    }

    /// <summary>True where <paramref name="key"/>, a whole one, is such a key.</summary>
    public bool Matches(string key) => Matches(key.AsSpan());

    /// <summary>True where <paramref name="key"/>, a whole one, is such a key.</summary>
    internal bool Matches(ReadOnlySpan<char> key)
    {
        ReadOnlySpan<char> pattern = text.AsSpan();
        while (true)
        {
            bool isFirst = pattern.IndexOf(':') < 0;
            if (isFirst != key.IndexOf(':') < 0)
            {
                return false;
            }

            ReadOnlySpan<char> wanted = SettingPath.Last(pattern, out pattern);
            ReadOnlySpan<char> segment = SettingPath.Last(key, out key);
            if (!IsAny(wanted) && !wanted.Equals(segment, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            if (isFirst)
            {
                return true;
            }
        }
    }

    static bool IsAny(ReadOnlySpan<char> segment) => segment.SequenceEqual(Any.AsSpan());

    static bool IsWord(ReadOnlySpan<char> segment)
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
