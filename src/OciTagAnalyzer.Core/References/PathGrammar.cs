namespace OciTagAnalyzer.Core.References;

/// <summary>
/// A path: components joined by <c>/</c>, each of them runs of lowercase letters and digits
/// joined by <c>.</c>, <c>_</c>, <c>__</c> or any number of <c>-</c>.
/// </summary>
static class PathGrammar
{
    /// <summary>
    /// Returns the end of the path that starts at <paramref name="start"/>: the end of the text, or the next <c>:</c> or <c>@</c>; -1 if there is no path.
    /// Letters of either case are accepted; <paramref name="isLower"/> is true if all are lowercase.
    /// </summary>
    public static int Scan(ReadOnlySpan<char> text, int start, out bool isLower)
    {
        // The unsigned comparison lets the JIT omit the bounds check of the indexer.
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
