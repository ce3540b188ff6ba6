using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.Dockerfile;

/// <summary>Splits instructions into words, unquotes them and expands their variables, as BuildKit's shell lexer does.</summary>
static class DockerfileWord
{
    // Deeper nesting is not realistic and must not exhaust the stack.
    const int MaxDefaultDepth = 16;

    /// <summary>The next word at or after <paramref name="from"/>; quotes keep blanks together. Empty at the end.</summary>
    public static TextRange Next(string line, int from, char escape)
    {
        int start = from;
        while (start < line.Length && char.IsWhiteSpace(line[start]))
        {
            start++;
        }

        int end = start;
        char quote = '\0';
        for (; end < line.Length && (quote != '\0' || !char.IsWhiteSpace(line[end])); end++)
        {
            char c = line[end];
            if (c == escape && quote != '\'')
            {
                end += end + 1 < line.Length ? 1 : 0;
            }
            else if (quote == '\0' ? c is '"' or '\'' : c == quote)
            {
                quote = quote == '\0' ? c : '\0';
            }
        }

        return TextRange.FromBounds(start, end);
    }

    /// <summary>The value of a word without quotes and escapes, with variables replaced by their values.</summary>
    public static ComposedText Expand(MappedText line, TextRange word, char escape, DockerfileVariables variables)
    {
        var value = new ComposedText(Unquoted(line, word));
        Expand(line, word, escape, variables, value, 0);
        return value;
    }

    static TextRange Unquoted(MappedText line, TextRange word)
    {
        bool isQuoted = word.Length >= 2 && line.Text[word.Start] is '"' or '\'' && line.Text[word.End - 1] == line.Text[word.Start];
        return line.Map.ToDocument(isQuoted ? new TextRange(word.Start + 1, word.Length - 2) : word);
    }

    static void Expand(MappedText line, TextRange word, char escape, DockerfileVariables variables, ComposedText value, int nesting)
    {
        char quote = '\0';
        for (int i = word.Start; i < word.End; i++)
        {
            char c = line.Text[i];
            if (quote == '\0' ? c is '"' or '\'' : c == quote)
            {
                quote = quote == '\0' ? c : '\0';
                continue;
            }

            if (quote != '\'' && c == '$' && VariableExpression.TryRead(line.Text, i, word.End, out VariableExpression expression))
            {
                Expand(line, expression, escape, variables, value, nesting);
                i = expression.Range.End - 1;
                continue;
            }

            // In double quotes, an escape character before any other character is literal.
            if (quote != '\'' && c == escape && i + 1 < word.End && (quote == '\0' || line.Text[i + 1] is '"' or '$' || line.Text[i + 1] == escape))
            {
                i++;
            }

            value.Append(line.Text[i], line.Map.ToDocument(new TextRange(i, 1)));
        }
    }

    static void Expand(MappedText line, VariableExpression expression, char escape, DockerfileVariables variables, ComposedText value, int nesting)
    {
        bool isSet = variables.TryGet(line.Text.Substring(expression.Name.Start, expression.Name.Length), out bool isKnown, out ComposedText? variable);
        bool takesWord = expression.Operator switch
        {
            VariableOperator.DefaultIfUnset => !isSet,
            VariableOperator.DefaultIfEmpty => !isSet || variable!.Length == 0,
            VariableOperator.AlternateIfSet => isSet,
            VariableOperator.AlternateIfFilled => isSet && variable!.Length > 0,
            _ => false,
        };
        if (takesWord && nesting < MaxDefaultDepth)
        {
            int length = value.Length;
            Expand(line, expression.Word, escape, variables, value, nesting + 1);
            if (value.Length == length)
            {
                value.AppendEmpty();
            }

            return;
        }

        bool isAlternate = expression.Operator is VariableOperator.AlternateIfSet or VariableOperator.AlternateIfFilled;
        bool isEmpty = !takesWord && (isAlternate ? isKnown : isKnown && !isSet && expression.Operator == VariableOperator.None);
        bool isValue = isSet && !takesWord && expression.Operator is not VariableOperator.Other;
        if (!isEmpty && !(isValue && value.TryAppend(variable!)))
        {
            value.AppendHole(
                line.Text.Substring(expression.Range.Start, expression.Range.Length),
                line.Map.ToDocument(expression.Range));
        }
    }
}
