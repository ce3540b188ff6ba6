namespace OciTagAnalyzer.Tool.Reports;

/// <summary>Text in the Markdown of GitHub.</summary>
static class MarkdownText
{
    const int MaxLength = 1000;

    // Backslash first, since the other replacements add one.
    static readonly string[] escaped = ["\\", "|", "*", "_", "`", "[", "]", "~", "#"];

    /// <summary>Returns text of a file, which is untrusted, so that it adds no cells, links, mentions or HTML. Longer text is cut.</summary>
    public static string Escape(string text)
    {
        string shown = text.Length > MaxLength ? text[..MaxLength] + "…" : text;
        string escapedText = escaped.Aggregate(shown.ReplaceLineEndings(" "), (all, mark) => all.Replace(mark, "\\" + mark, StringComparison.Ordinal));
        return escapedText
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("@", "&#64;", StringComparison.Ordinal);
    }

    /// <summary>
    /// Returns an untrusted address as the target of a link. <see cref="Uri.AbsoluteUri"/> has no spaces, quotes, angle brackets or vertical bars.
    /// </summary>
    public static string Address(Uri address) =>
        address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
}
