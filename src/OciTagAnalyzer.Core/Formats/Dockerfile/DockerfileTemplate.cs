namespace OciTagAnalyzer.Core.Formats.Dockerfile;

/// <summary>Recognizes Dockerfiles that are generated from a template, whose stages are not completely known.</summary>
static class DockerfileTemplate
{
    static readonly (string Open, string Close)[] blocks = [("{{", "}}"), ("{%", "%}"), ("{#", "#}"), ("<%", "%>")];

    /// <summary>True if a part of the text is a placeholder.</summary>
    public static bool HasPlaceholder(string text) =>
        text.Contains("{{") || text.Contains("{%") || text.Contains("<%") || HasWordBetween(text, "%%") || HasWordBetween(text, "@");

    /// <summary>Returns the end marker of the block that begins at <paramref name="at"/>; null if there is no block.</summary>
    public static string? EndOfBlock(string text, int at)
    {
        foreach ((string open, string close) in blocks)
        {
            if (string.CompareOrdinal(text, at, open, 0, open.Length) == 0)
            {
                return close;
            }
        }

        return null;
    }

    // autoconf and sed scripts replace such words.
    static bool HasWordBetween(string text, string mark)
    {
        for (int at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            int end = at + mark.Length;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            if (end > at + mark.Length && string.CompareOrdinal(text, end, mark, 0, mark.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
