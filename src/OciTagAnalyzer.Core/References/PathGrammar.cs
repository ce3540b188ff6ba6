namespace OciTagAnalyzer.Core.References;

/// <summary>
/// A path: components joined by <c>/</c>, each of them runs of lowercase letters and digits
/// joined by <c>.</c>, <c>_</c>, <c>__</c> or any number of <c>-</c>.
/// </summary>
static class PathGrammar
{
    /// <summary>
    /// The end of the path that starts at <paramref name="start"/>: the text's end, or the <c>:</c> or <c>@</c> that follows; -1 where no path stands.
    /// Letters of any case pass; <paramref name="isLower"/> says whether all are lowercase.
    /// </summary>
    public static int Scan(ReadOnlySpan<char> text, int start, out bool isLower)
    {
        // Compared as unsigned numbers, a position needs no second check against the text's bounds.
        isLower = true;
        int i = start;
        while (true)
        {
            int run = i;
            while (true)
            {
                while ((uint)i < (uint)text.Length && (CharacterClasses.Of(text[i]) & CharacterClass.LowerOrDigit) != 0)
                {
                    i++;
                }

                if ((uint)i >= (uint)text.Length || (CharacterClasses.Of(text[i]) & CharacterClass.Cased) == 0)
                {
                    break;
                }

                isLower = false;
                i++;
            }

            if (i == run)
            {
                return -1;
            }

            if ((uint)i >= (uint)text.Length)
            {
                return i;
            }

            switch (text[i])
            {
                case '/' or '.':
                    i++;
                    break;
                case '_':
                    i++;
                    if ((uint)i < (uint)text.Length && text[i] == '_')
                    {
                        i++;
                    }

                    break;
                case '-':
                    do
                    {
                        i++;
                    }
                    while ((uint)i < (uint)text.Length && text[i] == '-');

                    break;
                case ':' or '@':
                    return i;
                default:
                    return -1;
            }
        }
    }
}
