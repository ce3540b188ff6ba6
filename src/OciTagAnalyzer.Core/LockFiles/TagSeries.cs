namespace OciTagAnalyzer.Core.LockFiles;

/// <summary>Tags that name the releases of one thing: they differ in their numbers only.</summary>
static class TagSeries
{
    /// <summary>True for <c>17.2</c> and <c>17.10</c>; false for <c>17.2</c> and <c>17</c>, or <c>17.2-alpine</c>.</summary>
    public static bool AreOne(string first, string second)
    {
        int i = 0;
        int k = 0;
        while (i < first.Length && k < second.Length)
        {
            if (IsDigit(first[i]) && IsDigit(second[k]))
            {
                i = NumberEnd(first, i);
                k = NumberEnd(second, k);
            }
            else if (first[i++] != second[k++])
            {
                return false;
            }
        }

        return i == first.Length && k == second.Length;
    }

    static int NumberEnd(string tag, int at)
    {
        while (at < tag.Length && IsDigit(tag[at]))
        {
            at++;
        }

        return at;
    }

    static bool IsDigit(char c) => c is >= '0' and <= '9';
}
