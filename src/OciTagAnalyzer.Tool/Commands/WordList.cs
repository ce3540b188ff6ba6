namespace OciTagAnalyzer.Tool.Commands;

/// <summary>Lists the words that an option accepts.</summary>
static class WordList
{
    /// <summary>The list: <c>text, json or sarif</c>.</summary>
    public static string Of(IReadOnlyCollection<string> words) => $"{string.Join(", ", words.SkipLast(1))} or {words.Last()}";
}
