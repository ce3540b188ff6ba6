using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>The variables in a compose file's values (compose specification, 12-interpolation).</summary>
sealed class ComposeValue
{
    // Nobody nests defaults that deep; a text that does must not exhaust the stack.
    const int DeepestDefault = 16;

    readonly MappedText value;
    readonly ComposedText composed;
    readonly ComposeEnvironment? environment;
    readonly Action<ComposedText, TextRange> append;

    ComposeValue(MappedText value, ComposedText composed, ComposeEnvironment? environment, Action<ComposedText, TextRange> append)
    {
        this.value = value;
        this.composed = composed;
        this.environment = environment;
        this.append = append;
    }

    /// <summary>
    /// Fills in the variables that an <c>.env</c> sets, and the defaults of the others. A variable without either is a hole, since the
    /// environment of the process is not known; it also goes before the <c>.env</c>, but that is what a project declares.
    /// </summary>
    /// <param name="value">The scalar's value.</param>
    /// <param name="composed">Takes the result.</param>
    /// <param name="environment">The variables beside the file; null without any.</param>
    /// <param name="append">Appends the value of such a variable to the result; gets the range of the expression in the document, too.</param>
    public static void Interpolate(MappedText value, ComposedText composed, ComposeEnvironment? environment, Action<ComposedText, TextRange> append) =>
        new ComposeValue(value, composed, environment, append).Fill(new TextRange(0, value.Text.Length), 0);

    /// <summary>The names of the variables in a text, each as often as it stands there, in defaults too.</summary>
    public static IEnumerable<string> NamesIn(string text)
    {
        for (int at = text.IndexOf('$'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('$', at + 1))
        {
            int start = text[at + 1] == '{' ? at + 2 : at + 1;
            int end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            if (end > start)
            {
                yield return text.Substring(start, end - start);
            }

            at = text[at + 1] == '$' ? at + 1 : end - 1;
        }
    }

    void Fill(TextRange range, int nesting)
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
                Fill(expression, nesting);
                i = expression.Range.End - 1;
            }
            else
            {
                composed.Append(c, value.Map.ToDocument(new TextRange(i, 1)));
            }
        }
    }

    void Fill(VariableExpression expression, int nesting)
    {
        ComposedText? variable = null;
        bool isSet = environment is not null && environment.TryGet(value.Text.Substring(expression.Name.Start, expression.Name.Length), out variable);
        bool usesWord = expression.Operator switch
        {
            VariableOperator.DefaultIfEmpty => !isSet || variable is { Length: 0 },
            VariableOperator.DefaultIfUnset => !isSet,
            VariableOperator.AlternateIfFilled => variable is { Length: > 0 },
            VariableOperator.AlternateIfSet => isSet,
            _ => false,
        };
        bool isAlternate = expression.Operator is VariableOperator.AlternateIfFilled or VariableOperator.AlternateIfSet;
        if (usesWord && nesting < DeepestDefault)
        {
            Fill(expression.Word, nesting + 1);
        }
        else if (usesWord || variable is null || expression.Operator == VariableOperator.Other || (variable.Length == 0 && IsExpected()))
        {
            composed.AppendHole(value.Text.Substring(expression.Range.Start, expression.Range.Length), value.Map.ToDocument(expression.Range));
        }
        else if (!isAlternate)
        {
            append(variable, value.Map.ToDocument(expression.Range));
        }
    }

    // A tag that the file leaves empty is given by the environment when Compose runs.
    bool IsExpected() => composed.Last is ':' or '@';
}
