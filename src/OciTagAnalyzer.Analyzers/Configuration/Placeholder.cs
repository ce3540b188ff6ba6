namespace OciTagAnalyzer.Analyzers.Configuration;

/// <summary>Recognizes placeholders, which are replaced by a value before the program reads them.</summary>
static class Placeholder
{
    static readonly char[] marks = ['{', '}', '<', '>', '[', ']', '$', '%', '#', '*', '~'];

    /// <summary>
    /// True for <c>#{Image}#</c>, <c>${IMAGE}</c>, <c>&lt;image></c>, <c>%IMAGE%</c>, <c>__IMAGE__</c>, <c>@@IMAGE@@</c>, <c>SET_BY_PIPELINE</c>
    /// and similar texts, for texts with white space, and for empty texts.
    /// </summary>
    public static bool Matches(string text) =>
        string.IsNullOrWhiteSpace(text) ||
        text.IndexOfAny(marks) >= 0 ||
        text.Trim().Any(char.IsWhiteSpace) ||
        IsBetween("__", text) ||
        text[0] == '@' ||
        IsUppercase(text);

    static bool IsBetween(string mark, string text) => text.StartsWith(mark, StringComparison.Ordinal) && text.EndsWith(mark, StringComparison.Ordinal);

    // Not a valid reference, and clearly not meant as one.
    static bool IsUppercase(string text) => text.Any(char.IsUpper) && text.All(unit => char.IsUpper(unit) || unit is '_' or '-');
}
