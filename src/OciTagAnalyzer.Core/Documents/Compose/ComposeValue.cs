using OciTagAnalyzer.Core.Documents.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>The variables in a compose file's values (compose specification, 12-interpolation).</summary>
public static class ComposeValue
{
    // Nobody nests defaults that deep; a text that does must not exhaust the stack.
    const int DeepestDefault = 16;

    /// <summary>
    /// Fills in the defaults of variables; a variable without one is a hole, since the environment is not known.
    /// </summary>
    /// <param name="value">The scalar's value.</param>
    /// <param name="source">Where the scalar stands.</param>
    public static ComposedText Interpolate(MappedText value, TextRange source)
    {
        var composed = new ComposedText(source);
        Interpolate(value, new TextRange(0, value.Text.Length), composed, 0);
        return composed;
    }

    static void Interpolate(MappedText value, TextRange range, ComposedText composed, int nesting)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            char c = value.Text[i];
            if (c == '$' && i + 1 < range.End && value.Text[i + 1] == '$')
            {
                composed.Append('$', value.Map.ToDocument(new TextRange(i++, 2)));
            }
            else if (c == '$' && VariableExpression.TryRead(value.Text, i, range.End, out VariableExpression expression))
            {
                Interpolate(value, expression, composed, nesting);
                i = expression.Range.End - 1;
            }
            else
            {
                composed.Append(c, value.Map.ToDocument(new TextRange(i, 1)));
            }
        }
    }

    static void Interpolate(MappedText value, VariableExpression expression, ComposedText composed, int nesting)
    {
        if (expression.Operator is VariableOperator.DefaultIfEmpty or VariableOperator.DefaultIfUnset && nesting < DeepestDefault)
        {
            Interpolate(value, expression.Word, composed, nesting + 1);
            return;
        }

        composed.AppendHole(
            value.Text.Substring(expression.Range.Start, expression.Range.Length),
            value.Map.ToDocument(expression.Range));
    }
}
