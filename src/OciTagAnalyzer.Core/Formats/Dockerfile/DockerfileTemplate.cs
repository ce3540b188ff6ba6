using System.Text.RegularExpressions;

namespace OciTagAnalyzer.Core.Formats.Dockerfile;

/// <summary>A Dockerfile that something completes before it is built: what is put in may hold stages that nobody sees here.</summary>
static class DockerfileTemplate
{
    // Go and Jinja, ERB, and words between marks, as autoconf and sed scripts replace them.
    static readonly Regex mark = new(@"\{\{|\{%|<%|%%\w+%%|@\w+@", RegexOptions.CultureInvariant);

    static readonly (string Open, string Close)[] blocks = [("{{", "}}"), ("{%", "%}"), ("{#", "#}"), ("<%", "%>")];

    /// <summary>True where some part of a text is to be replaced.</summary>
    public static bool HasMark(string text) => mark.IsMatch(text);

    /// <summary>What ends the block that a line begins with; null where it begins with none.</summary>
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
