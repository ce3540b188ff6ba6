using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Variables;

/// <summary>Replaces expressions that are evaluated later, such as <c>${{ matrix.image }}</c>, with holes.</summary>
static class ExpressionHoles
{
    /// <summary>The value with its holes; null if it contains no expression.</summary>
    /// <param name="value">The scalar's value.</param>
    /// <param name="source">The range of the scalar.</param>
    /// <param name="expressions">The start and end markers of expressions; the first match applies.</param>
    public static ComposedText? Find(MappedText value, TextRange source, params (string Open, string Close)[] expressions)
    {
        // Most values contain no expression: find that out cheaply.
        int first = FirstPossible(value.Text, expressions);
        ComposedText? composed = null;
        for (int i = first; i < value.Text.Length; i++)
        {
            int end = ExpressionEnd(value.Text, i, expressions);
            if (end > i)
            {
                composed ??= Start(value, source, i);
                composed.AppendHole(value.Text.Substring(i, end - i), value.Map.ToDocument(TextRange.FromBounds(i, end)));
                i = end - 1;
            }
            else
            {
                composed?.Append(value.Text[i], value.Map.ToDocument(new TextRange(i, 1)));
            }
        }

        return composed;
    }

    /// <summary>The first position at which an expression may begin; the end of the text if there is none.</summary>
    static int FirstPossible(string text, (string Open, string Close)[] expressions)
    {
        int first = text.Length;
        foreach ((string open, _) in expressions)
        {
            int at = text.IndexOf(open[0]);
            first = at < 0 ? first : Math.Min(first, at);
        }

        return first;
    }

    static ComposedText Start(MappedText value, TextRange source, int length)
    {
        var composed = new ComposedText(source);
        for (int i = 0; i < length; i++)
        {
            composed.Append(value.Text[i], value.Map.ToDocument(new TextRange(i, 1)));
        }

        return composed;
    }

    /// <summary>The end of the expression that begins at a position; the position itself if there is none.</summary>
    static int ExpressionEnd(string text, int start, (string Open, string Close)[] expressions)
    {
        foreach ((string open, string close) in expressions)
        {
            if (string.CompareOrdinal(text, start, open, 0, open.Length) == 0)
            {
                int end = text.IndexOf(close, start + open.Length, StringComparison.Ordinal);
                return end < 0 ? text.Length : end + close.Length;
            }
        }

        return start;
    }
}
