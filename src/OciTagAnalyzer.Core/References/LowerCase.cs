namespace OciTagAnalyzer.Core.References;

/// <summary>Whether lower-casing, as Go does it, leaves a text as it is.</summary>
static class LowerCase
{
    public static bool IsLower(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is >= 'A' and <= 'Z')
            {
                return false;
            }

            if (text[i] >= 128)
            {
                return IsLowerBeyondAscii(text.Slice(i));
            }
        }

        return true;
    }

    // No valid reference comes here, so the allocation is paid only to name the error as upstream does.
    // Go lowers U+0130 to an ASCII i; .NET leaves it.
    static bool IsLowerBeyondAscii(ReadOnlySpan<char> text)
    {
        string original = text.ToString();
        return original.IndexOf('\u0130') < 0 && string.Equals(original, original.ToLowerInvariant(), StringComparison.Ordinal);
    }
}
