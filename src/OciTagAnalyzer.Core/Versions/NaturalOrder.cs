namespace OciTagAnalyzer.Core.Versions;

/// <summary>The order of tags in which a run of digits counts as one number: <c>CU9</c> before <c>CU16</c>.</summary>
static class NaturalOrder
{
    /// <summary>Compares two tags; returns zero only if they are equal.</summary>
    public static int Compare(string one, string other)
    {
        int i = 0;
        int k = 0;
        while (i < one.Length && k < other.Length)
        {
            int byPart = IsDigit(one[i]) && IsDigit(other[k])
                ? CompareNumbers(NumberAt(one, ref i), NumberAt(other, ref k))
                : one[i++].CompareTo(other[k++]);
            if (byPart != 0)
            {
                return byPart;
            }
        }

        int byLength = (one.Length - i).CompareTo(other.Length - k);
        return byLength != 0 ? byLength : string.CompareOrdinal(one, other);
    }

    static string NumberAt(string tag, ref int at)
    {
        int start = at;
        while (at < tag.Length && IsDigit(tag[at]))
        {
            at++;
        }

        return tag.Substring(start, at - start).TrimStart('0');
    }

    static int CompareNumbers(string one, string other) =>
        one.Length != other.Length ? one.Length.CompareTo(other.Length) : string.CompareOrdinal(one, other);

    static bool IsDigit(char c) => c is >= '0' and <= '9';
}
