using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Variables;

/// <summary>Replaces variables whose values are unknown, <c>$TAG</c> or <c>${TAG}</c>, with holes.</summary>
static class VariableHoles
{
    /// <summary>The value with its holes; null if it contains no variable.</summary>
    public static ComposedText? Find(MappedText value, TextRange source)
    {
        if (value.Text.IndexOf('$') < 0)
        {
            return null;
        }

        var composed = new ComposedText(source);
        for (int i = 0; i < value.Text.Length; i++)
        {
            if (value.Text[i] == '$' && VariableExpression.TryRead(value.Text, i, value.Text.Length, out VariableExpression expression))
            {
                composed.AppendHole(value.Text.Substring(i, expression.Range.Length), value.Map.ToDocument(expression.Range));
                i = expression.Range.End - 1;
            }
            else
            {
                composed.Append(value.Text[i], value.Map.ToDocument(new TextRange(i, 1)));
            }
        }

        return composed;
    }
}
