namespace OciTagAnalyzer.Core.References;

/// <summary>
/// A path: components joined by <c>/</c>, each of them runs of lowercase letters and digits
/// joined by <c>.</c>, <c>_</c>, <c>__</c> or any number of <c>-</c>.
/// </summary>
static class PathGrammar
{
    /// <summary>
    /// The end of the path that starts at <paramref name="start"/>: the text's end, or the <c>:</c> or <c>@</c> that follows; -1 where no path stands.
    /// Letters of any case pass; <paramref name="seen"/> says whether there were others than lowercase ones.
    /// </summary>
    public static int Scan(ReadOnlySpan<char> text, int start, ref CharacterClass seen)
    {
        int i = start;
        while (true)
        {
            int run = i;
            while (i < text.Length)
            {
                var here = CharacterClasses.Of(text[i]);
                if ((here & CharacterClass.Alphanumeric) == 0)
                {
                    break;
                }

                seen |= here;
                i++;
            }

            if (i == run)
            {
                return -1;
            }

            if (i == text.Length)
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
                    if (i < text.Length && text[i] == '_')
                    {
                        i++;
                    }

                    break;
                case '-':
                    do
                    {
                        i++;
                    }
                    while (i < text.Length && text[i] == '-');

                    break;
                case ':' or '@':
                    return i;
                default:
                    return -1;
            }
        }
    }
}
