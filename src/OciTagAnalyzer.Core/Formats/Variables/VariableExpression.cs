using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Variables;

/// <summary>A variable <c>$NAME</c> or <c>${NAME…}</c>, as in Dockerfiles and compose files.</summary>
/// <param name="Range">The whole expression, with the dollar sign.</param>
/// <param name="Name">The variable's name.</param>
/// <param name="Operator">The operation on <paramref name="Word"/>.</param>
/// <param name="Word">The text after the operator; empty if there is none.</param>
readonly record struct VariableExpression(TextRange Range, TextRange Name, VariableOperator Operator, TextRange Word)
{
    /// <summary>Reads the expression that begins with the dollar sign at <paramref name="at"/>; false if there is none.</summary>
    public static bool TryRead(string text, int at, int end, out VariableExpression expression)
    {
        expression = default;
        if (at + 1 >= end)
        {
            return false;
        }

        if (text[at + 1] != '{')
        {
            TextRange name = NameAt(text, at + 1, end);
            expression = new VariableExpression(TextRange.FromBounds(at, name.End), name, VariableOperator.None, default);
            return !name.IsEmpty;
        }

        expression = ReadBraced(text, at, end);
        return true;
    }

    static VariableExpression ReadBraced(string text, int at, int end)
    {
        TextRange name = NameAt(text, at + 2, end);
        int close = ClosingBrace(text, at + 2, end);
        if (close < 0)
        {
            return new VariableExpression(TextRange.FromBounds(at, end), name, VariableOperator.Other, default);
        }

        var range = TextRange.FromBounds(at, close + 1);
        int position = name.End;
        bool hasColon = text[position] == ':';
        position += hasColon ? 1 : 0;
        VariableOperator @operator = text[position] switch
        {
            _ when name.IsEmpty => VariableOperator.Other,
            '}' when !hasColon => VariableOperator.None,
            '?' => VariableOperator.Required,
            '-' => hasColon ? VariableOperator.DefaultIfEmpty : VariableOperator.DefaultIfUnset,
            '+' => hasColon ? VariableOperator.AlternateIfFilled : VariableOperator.AlternateIfSet,
            _ => VariableOperator.Other,
        };
        TextRange word = @operator is VariableOperator.None or VariableOperator.Required or VariableOperator.Other
            ? default
            : TextRange.FromBounds(position + 1, close);
        return new VariableExpression(range, name, @operator, word);
    }

    static int ClosingBrace(string text, int from, int end)
    {
        int open = 1;
        for (int i = from; i < end; i++)
        {
            if (text[i] == '}' && --open == 0)
            {
                return i;
            }

            if (text[i] == '{' && text[i - 1] == '$')
            {
                open++;
            }
        }

        return -1;
    }

    static TextRange NameAt(string text, int start, int end)
    {
        int i = start;
        while (i < end && (text[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' || (i > start && text[i] is >= '0' and <= '9')))
        {
            i++;
        }

        return TextRange.FromBounds(start, i);
    }
}
