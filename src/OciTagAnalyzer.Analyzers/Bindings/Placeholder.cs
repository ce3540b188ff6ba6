namespace OciTagAnalyzer.Analyzers.Bindings;

/// <summary>Texts that something else puts a value in the place of before the program reads them.</summary>
static class Placeholder
{
    static readonly char[] marks = ['{', '}', '<', '>', '$', '%', '#'];

    /// <summary>True for <c>#{Image}#</c>, <c>${IMAGE}</c>, <c>&lt;image></c>, <c>%IMAGE%</c>, <c>__IMAGE__</c> and the like, and for a text that is left empty.</summary>
    public static bool Matches(string text) =>
        string.IsNullOrWhiteSpace(text) ||
        text.IndexOfAny(marks) >= 0 ||
        (text.StartsWith("__", StringComparison.Ordinal) && text.EndsWith("__", StringComparison.Ordinal));
}
