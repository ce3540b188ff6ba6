namespace OciTagAnalyzer.Core.LockFiles;

/// <summary>Tags of the releases of one major version: they differ only in numbers other than the first.</summary>
static class TagSeries
{
    /// <summary>True for <c>17.2</c> and <c>17.10</c>; false for <c>17.2</c> and <c>16.6</c>, <c>17</c> or <c>17.2-alpine</c>.</summary>
    public static bool AreOne(string first, string second)
    {
        int i = 0;
        int k = 0;
        bool isFirstNumber = true;
        while (i < first.Length && k < second.Length)
        {
            if (IsDigit(first[i]) && IsDigit(second[k]))
            {
                int start = i;
                i = NumberEnd(first, i);
                int otherStart = k;
                k = NumberEnd(second, k);
                if (isFirstNumber && !first.AsSpan(start, i - start).SequenceEqual(second.AsSpan(otherStart, k - otherStart)))
                {
                    return false;
                }

                isFirstNumber = false;
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
