namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>Texts that something else puts a value in the place of before the program reads them.</summary>
static class Placeholder
{
    static readonly char[] marks = ['{', '}', '<', '>', '[', ']', '$', '%', '#', '*', '~'];

    /// <summary>
    /// True for <c>#{Image}#</c>, <c>${IMAGE}</c>, <c>&lt;image></c>, <c>%IMAGE%</c>, <c>__IMAGE__</c>, <c>@@IMAGE@@</c>, <c>SET_BY_PIPELINE</c>
    /// and the like, for a sentence, and for a text that is left empty.
    /// </summary>
    public static bool Matches(string text) =>
        string.IsNullOrWhiteSpace(text) ||
        text.IndexOfAny(marks) >= 0 ||
        text.Trim().Any(char.IsWhiteSpace) ||
        IsBetween("__", text) ||
        text[0] == '@' ||
        IsShouted(text);

    static bool IsBetween(string mark, string text) => text.StartsWith(mark, StringComparison.Ordinal) && text.EndsWith(mark, StringComparison.Ordinal);

    // No reference, and nobody takes it for one.
    static bool IsShouted(string text) => text.Any(char.IsUpper) && text.All(unit => char.IsUpper(unit) || unit is '_' or '-');
}
