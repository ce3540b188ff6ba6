namespace OciTagAnalyzer.Tool.Commands;

/// <summary>Suggests a correction for a misspelled word.</summary>
static class Spelling
{
    /// <summary>The word in <paramref name="known"/> that is nearest to <paramref name="given"/>, or starts with it; null if there is none.</summary>
    public static string? Nearest(string given, IEnumerable<string> known)
    {
        string word = given.ToLowerInvariant();
        string[] words = [.. known];
        string? nearest = words.MinBy(other => Distance(word, other));
        int letters = word.Count(char.IsAsciiLetterOrDigit);
        return nearest is not null && Distance(word, nearest) <= Math.Max(1, letters / 3) && letters > 1 ? nearest
            : letters > 1 && words.Where(other => other.StartsWith(word, StringComparison.Ordinal)).ToArray() is [var only] ? only
            : null;
    }

    // The Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, substitutions and transpositions.
    static int Distance(string one, string other)
    {
        int[,] cost = new int[one.Length + 1, other.Length + 1];
        for (int i = 0; i <= one.Length; i++)
        {
            for (int k = 0; k <= other.Length; k++)
            {
                cost[i, k] = i == 0 || k == 0 ? i + k : Math.Min(
                    Math.Min(cost[i - 1, k], cost[i, k - 1]) + 1,
                    cost[i - 1, k - 1] + (one[i - 1] == other[k - 1] ? 0 : 1));
                if (i > 1 && k > 1 && one[i - 1] == other[k - 2] && one[i - 2] == other[k - 1])
                {
                    cost[i, k] = Math.Min(cost[i, k], cost[i - 2, k - 2] + 1);
                }
            }
        }

        return cost[one.Length, other.Length];
    }
}
