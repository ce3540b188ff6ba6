namespace OciTagAnalyzer.Core.References;

/// <summary>Determines whether a text is lowercase: whether Go's lower-casing leaves it unchanged.</summary>
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
    /// Checks only the text before the first colon, where upstream cuts the text after the domain.
    /// If there is no tag, the algorithm of a digest is part of it.
    /// </summary>
    public static bool IsLowerToColon(ReadOnlySpan<char> text)
    {
        // Every invalid reference is read here once more, so that four characters are read at a time.
        int i = 0;
        foreach (ulong block in CharacterBlock.In(text))
        {
            if (!CharacterBlock.IsAscii(block) || (CharacterBlock.Between(block, 'A', 'Z') | CharacterBlock.Between(block, ':', ':')) != 0)
            {
                break;
            }

            i += CharacterBlock.Length;
        }

        for (; i < text.Length; i++)
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

    // Not reached for valid references, so the allocation only serves to return the same error as upstream.
    // Go lower-cases U+0130 to an ASCII i; .NET does not change it.
    static bool IsLowerBeyondAscii(ReadOnlySpan<char> text)
    {
        string original = text.ToString();
        return original.IndexOf('\u0130') < 0 && string.Equals(original, original.ToLowerInvariant(), StringComparison.Ordinal);
    }
}
