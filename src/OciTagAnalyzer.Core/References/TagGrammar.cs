namespace OciTagAnalyzer.Core.References;

/// <summary>A tag: a letter, digit or underscore, then letters, digits, underscores, dots and hyphens, 128 characters at most.</summary>
static class TagGrammar
{
    public const int MaxLength = 128;

    /// <summary>True if the whole text is a tag.</summary>
    public static bool Matches(ReadOnlySpan<char> text)
    {
        var seen = CharacterClass.None;
        return Scan(text, 0, ref seen) == text.Length && (seen & CharacterClass.Folding) == 0;
    }

    /// <summary>Returns the end of the tag that starts at <paramref name="start"/>: the end of the text, or the next <c>@</c>; -1 if there is no tag.</summary>
    public static int Scan(ReadOnlySpan<char> text, int start, ref CharacterClass seen)
    {
        int i = start;
        while ((uint)i < (uint)text.Length)
        {
            var here = CharacterClasses.Of(text[i]);
            if ((here & (CharacterClass.Alphanumeric | CharacterClass.Mark)) == 0)
            {
                break;
            }

            seen |= here;
            i++;
        }

        return i > start && i - start <= MaxLength && text[start] is not ('.' or '-') && (i == text.Length || text[i] == '@') ? i : -1;
    }
}
