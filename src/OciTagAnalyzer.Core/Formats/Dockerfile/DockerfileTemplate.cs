using System.Text.RegularExpressions;

namespace OciTagAnalyzer.Core.Formats.Dockerfile;

/// <summary>Recognizes Dockerfiles that are generated from a template, whose stages are not completely known.</summary>
static class DockerfileTemplate
{
    // Go and Jinja, ERB, and words between marks, as autoconf and sed scripts replace them.
    static readonly Regex mark = new(@"\{\{|\{%|<%|%%\w+%%|@\w+@", RegexOptions.CultureInvariant);

    static readonly (string Open, string Close)[] blocks = [("{{", "}}"), ("{%", "%}"), ("{#", "#}"), ("<%", "%>")];

    /// <summary>True if a part of the text is a placeholder.</summary>
    public static bool HasMark(string text) => mark.IsMatch(text);

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
}
