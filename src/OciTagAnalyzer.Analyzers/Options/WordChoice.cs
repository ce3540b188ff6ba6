namespace OciTagAnalyzer.Analyzers.Options;

/// <summary>Parses options whose value is one of several words; not case-sensitive.</summary>
static class WordChoice
{
    /// <summary>Returns a parser for <paramref name="words"/>.</summary>
    public static Func<string, OptionReading<T>> Of<T>(params (string Word, T Value)[] words)
    {
        string[] quoted = [.. words.Select(known => $"'{known.Word}'")];
        string expected = "expected " + string.Join(", ", quoted.Take(quoted.Length - 1)) + " or " + quoted[quoted.Length - 1];
        return text =>
        {
            foreach ((string word, T value) in words)
            {
                if (string.Equals(word, text.Trim(), StringComparison.OrdinalIgnoreCase))
                {
                    return new(true, value, []);
                }
            }

            return new(false, default!, [expected]);
        };
    }
}
