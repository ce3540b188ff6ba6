using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Pipelines.GitLab;

/// <summary>Replaces variables, <c>$IMAGE</c> or <c>${IMAGE}</c>, and inputs, <c>$[[ inputs.image ]]</c>, with holes.</summary>
static class GitLabText
{
    /// <summary>The start of an input.</summary>
    public const string Open = "$[[";

    /// <summary>The end of an input.</summary>
    public const string Close = "]]";

    /// <summary>The value with its holes; null if it contains neither.</summary>
    public static ComposedText? FillIn(MappedText value, TextRange source)
    {
        if (value.Text.IndexOf(Open, StringComparison.Ordinal) < 0)
        {
            return VariableHoles.Find(value, source);
        }

        var composed = new ComposedText(source);
        for (int at = 0; at < value.Text.Length;)
        {
            int end = EndAt(value.Text, at);
            var range = TextRange.FromBounds(at, Math.Max(end, at + 1));
            if (end > at)
            {
                composed.AppendHole(value.Text.Substring(at, range.Length), value.Map.ToDocument(range));
            }
            else
            {
                composed.Append(value.Text[at], value.Map.ToDocument(range));
            }

            at = range.End;
        }

        return composed;
    }

    static int EndAt(string text, int at)
    {
        if (string.CompareOrdinal(text, at, Open, 0, Open.Length) == 0)
        {
            int close = text.IndexOf(Close, at, StringComparison.Ordinal);
            return close < 0 ? text.Length : close + Close.Length;
        }

        return text[at] == '$' && VariableExpression.TryRead(text, at, text.Length, out VariableExpression variable) ? variable.Range.End : at;
    }
}
