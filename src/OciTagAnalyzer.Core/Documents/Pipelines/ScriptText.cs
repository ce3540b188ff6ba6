using OciTagAnalyzer.Core.Formats.Yaml;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Pipelines;

/// <summary>The script in a scalar, as the shell receives it.</summary>
static class ScriptText
{
    /// <summary>Returns the script; in a folded block scalar, blanks replace the line breaks that folding removes, so that positions stay the same.</summary>
    public static MappedText Of(YamlScalar scalar, string text)
    {
        MappedText value = scalar.ToMapped(text);
        return scalar.Style == YamlScalarStyle.Block && IsFolded(scalar, text) ? value with { Text = Fold(value.Text) } : value;
    }

    // The header is the last word of the line before the text, apart from a comment: ">", ">-" or ">2+".
    static bool IsFolded(YamlScalar scalar, string text)
    {
        int at = scalar.Range.Start - 1;
        while (at >= 0 && (char.IsWhiteSpace(text[at])))
        {
            at--;
        }

        int lineStart = at < 0 ? 0 : text.LastIndexOf('\n', at) + 1;
        string line = text.Substring(lineStart, at + 1 - lineStart);
        int comment = line.IndexOf(" #", StringComparison.Ordinal);
        string header = (comment < 0 ? line : line.Substring(0, comment)).TrimEnd().TrimEnd('-', '+', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return header.EndsWith(">", StringComparison.Ordinal);
    }

    // YAML 1.2.2, 8.1.3: lines are folded unless they are indented more than the first one, or blank.
    static string Fold(string lines)
    {
        char[] folded = lines.ToCharArray();
        int indentation = IndentationAt(lines, 0);
        for (int at = lines.IndexOf('\n'); at >= 0 && at + 1 < lines.Length; at = lines.IndexOf('\n', at + 1))
        {
            int lineStart = at == 0 ? 0 : lines.LastIndexOf('\n', at - 1) + 1;
            if (IndentationAt(lines, lineStart) == indentation && IndentationAt(lines, at + 1) == indentation)
            {
                folded[at] = ' ';
                if (at > 0 && folded[at - 1] == '\r')
                {
                    folded[at - 1] = ' ';
                }
            }
        }

        return new string(folded);
    }

    // -1 for a blank line.
    static int IndentationAt(string lines, int at)
    {
        int start = at;
        while (at < lines.Length && lines[at] == ' ')
        {
            at++;
        }

        return at == lines.Length || lines[at] is '\n' or '\r' ? -1 : at - start;
    }
}
