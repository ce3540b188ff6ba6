namespace OciTagAnalyzer.Core.References;

/// <summary>Whether lower-casing, as Go does it, leaves a text as it is.</summary>
static class LowerCase
{
    public static bool IsLower(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c is >= 'A' and <= 'Z' or >= '\u0080')
            {
                return c >= '\u0080' && IsLowerBeyondAscii(text);
            }
        }

        return true;
    }

    /// <summary>
    /// The same for the text before the first colon, which is where upstream cuts what follows the domain:
    /// where there is no tag, a digest's algorithm belongs to it.
    /// </summary>
    public static bool IsLowerToColon(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == ':')
            {
                return true;
            }

            if (c is >= 'A' and <= 'Z' or >= '\u0080')
            {
                return c >= '\u0080' && IsLowerBeyondAscii(text.Slice(0, EndAtColon(text)));
            }
        }

        return true;
    }

    static int EndAtColon(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        return colon < 0 ? text.Length : colon;
    }

    // No valid reference comes here, so the allocation is paid only to name the error as upstream does.
    // Go lowers U+0130 to an ASCII i; .NET leaves it.
    static bool IsLowerBeyondAscii(ReadOnlySpan<char> text)
    {
        string original = text.ToString();
        return original.IndexOf('\u0130') < 0 && string.Equals(original, original.ToLowerInvariant(), StringComparison.Ordinal);
    }
}
