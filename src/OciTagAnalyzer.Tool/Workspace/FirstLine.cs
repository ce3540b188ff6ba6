namespace OciTagAnalyzer.Tool.Workspace;

/// <summary>Shortens messages of other programs to their first line.</summary>
static class FirstLine
{
    /// <summary>The first line of <paramref name="text"/> that is not blank, trimmed.</summary>
    public static string Of(string text) =>
        text.Split(['\r', '\n', '\0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "";
}
