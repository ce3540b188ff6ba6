namespace OciTagAnalyzer.Core.Versions;

/// <summary>The order of lists of numbers, the most significant number first.</summary>
static class NumberList
{
    /// <summary>Compares two lists; a list that begins with the other one is greater.</summary>
    public static int Compare(IReadOnlyList<long> one, IReadOnlyList<long> other)
    {
        for (int i = 0; i < one.Count && i < other.Count; i++)
        {
            if (one[i] != other[i])
            {
                return one[i].CompareTo(other[i]);
            }
        }

        return one.Count.CompareTo(other.Count);
    }
}
