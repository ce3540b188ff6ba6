namespace OciTagAnalyzer.Core.References;

/// <summary>
/// A domain: labels joined by dots, or hex digits and colons in brackets, and an optional port.
/// Like upstream, it validates neither the address in brackets nor the range of the port.
/// </summary>
static class DomainGrammar
{
    /// <summary>True if the whole text is a domain; <paramref name="seen"/> then contains the classes of its characters.</summary>
    public static bool Matches(ReadOnlySpan<char> text, out CharacterClass seen)
    {
        seen = CharacterClass.None;
        int end = text.Length > 0 && text[0] == '[' ? ScanAddress(text, ref seen) : ScanLabels(text, ref seen);
        if (end < 0 || end == text.Length)
        {
            return end > 0;
        }

        seen |= CharacterClass.HostMark;
        return text[end] == ':' && IsPort(text.Slice(end + 1));
    }

    public static bool IsPort(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }

    static int ScanLabels(ReadOnlySpan<char> text, ref CharacterClass seen)
    {
        var before = CharacterClass.Mark | CharacterClass.HostMark;
        int i = 0;
        for (; i < text.Length; i++)
        {
            char c = text[i];
            var here = CharacterClasses.Of(c);
            if ((here & CharacterClass.Alphanumeric) == 0)
            {
                if (c is not ('-' or '.'))
                {
                    break;
                }

                // A dot must follow a letter or digit; a hyphen must not follow a dot.
                if ((before & (c == '.' ? CharacterClass.Mark : CharacterClass.HostMark)) != 0)
                {
                    return -1;
                }
            }

            seen |= here;
            before = here;
        }

        return (before & CharacterClass.Alphanumeric) != 0 ? i : -1;
    }

    static int ScanAddress(ReadOnlySpan<char> text, ref CharacterClass seen)
    {
        int i = 1;
        for (; i < text.Length && text[i] != ']'; i++)
        {
            var here = CharacterClasses.Of(text[i]);
            if ((here & CharacterClass.Hex) == 0 && text[i] != ':')
            {
                return -1;
            }

            seen |= here;
        }

        return i > 1 && i < text.Length ? i + 1 : -1;
    }
}
