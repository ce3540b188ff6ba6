using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Compose;

/// <summary>Interpolates variables in the values of a compose file (compose specification, 12-interpolation).</summary>
sealed class ComposeValue
{
    // Deeper nesting is not realistic and must not exhaust the stack.
    const int MaxDefaultDepth = 16;

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
    /// Replaces variables by the values in an <c>.env</c> file or their defaults. Other variables are holes, because the process environment is
    /// unknown; it also overrides the <c>.env</c> file, but the file is what the project declares.
    /// </summary>
    /// <param name="value">The scalar's value.</param>
    /// <param name="composed">Receives the result.</param>
    /// <param name="environment">The variables of the <c>.env</c> file; null without such a file.</param>
    /// <param name="append">Appends the value of a variable to the result; also receives the document range of the expression.</param>
    public static void Interpolate(MappedText value, ComposedText composed, ComposeEnvironment? environment, Action<ComposedText, TextRange> append) =>
        new ComposeValue(value, composed, environment, append).Fill(new TextRange(0, value.Text.Length), 0);

    /// <summary>The names of all variables in a text, with repetitions, including those in defaults.</summary>
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
        if (usesWord && expression.Word.IsEmpty)
        {
            composed.AppendEmpty();
        }
        else if (usesWord && nesting < MaxDefaultDepth)
        {
            Fill(expression.Word, nesting + 1);
        }
        else if (usesWord || variable is null || expression.Operator == VariableOperator.Other || (variable.Length == 0 && IsExpected()))
        {
            composed.AppendHole(value.Text.Substring(expression.Range.Start, expression.Range.Length), value.Map.ToDocument(expression.Range));
        }
        else if (isAlternate)
        {
            composed.AppendEmpty();
        }
        else
        {
            append(variable, value.Map.ToDocument(expression.Range));
        }
    }

    // The process environment provides a tag that the file leaves empty.
    bool IsExpected() => composed.Last is ':' or '@';
}
