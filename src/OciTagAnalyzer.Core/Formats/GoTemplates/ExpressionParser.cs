using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.GoTemplates;

/// <summary>Parses the expression in an action. A syntax that it does not know makes the expression unknown.</summary>
/// <param name="text">The template.</param>
/// <param name="start">The start of the expression.</param>
/// <param name="end">The end of the action's content.</param>
sealed class ExpressionParser(string text, int start, int end)
{
    // Longer than any action in a chart; limits the depth of the expression.
    const int MaxLength = 64;

    int at = start;
    int length;

    /// <summary>True if everything was read.</summary>
    bool IsAtEnd
    {
        get
        {
            while (at < end && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            return at >= end;
        }
    }

    /// <summary>Reads the variables before <c>:=</c> or <c>=</c>, at most two; none if there are none.</summary>
    /// <param name="isDeclaration">True for <c>:=</c>.</param>
    public IReadOnlyList<string> Variables(out bool isDeclaration)
    {
        int before = at;
        isDeclaration = false;
        var names = new List<string>();
        while (!IsAtEnd && text[at] == '$' && names.Count < 2)
        {
            names.Add(Word());
            bool isMore = !IsAtEnd && text[at] == ',';
            if (!isMore)
            {
                break;
            }

            at++;
        }

        isDeclaration = names.Count > 0 && !IsAtEnd && text[at] == ':' && at + 1 < end && text[at + 1] == '=';
        bool isAssignment = names.Count > 0 && !IsAtEnd && text[at] == '=';
        if (!isDeclaration && !isAssignment)
        {
            at = before;
            return [];
        }

        at += isDeclaration ? 2 : 1;
        return names;
    }

    /// <summary>Reads the rest of the action; null if it is not understood.</summary>
    public TemplateExpression? Pipeline() => ReadPipeline() is { } value && IsAtEnd ? value : null;

    /// <summary>Reads a string literal; null if there is none.</summary>
    public string? Literal() => !IsAtEnd && text[at] is '"' or '`' && Operand() is TemplateString literal ? literal.Text : null;

    TemplateExpression? ReadPipeline()
    {
        TemplateExpression? value = null;
        int first = at;
        do
        {
            if (++length > MaxLength || ReadCommand(value, first) is not { } next)
            {
                return null;
            }

            value = next;
        }
        while (TakePipe());

        return value;
    }

    bool TakePipe()
    {
        if (IsAtEnd || text[at] != '|')
        {
            return false;
        }

        at++;
        return true;
    }

    /// <summary>A value, or a function with its arguments, to which the value before a pipe is added.</summary>
    TemplateExpression? ReadCommand(TemplateExpression? piped, int first)
    {
        if (IsAtEnd)
        {
            return null;
        }

        string function = char.IsLetter(text[at]) ? Word() : "";
        bool isCall = function.Length > 0 && function is not ("true" or "false" or "nil");
        var arguments = new List<TemplateExpression>();
        if (function.Length > 0 && !isCall)
        {
            arguments.Add(new TemplateConstant(function, TextRange.FromBounds(at - function.Length, at)));
        }

        while (!IsAtEnd && text[at] is not ('|' or ')'))
        {
            if (Operand() is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
        }

        if (!isCall && piped is null && arguments.Count == 1)
        {
            return arguments[0];
        }

        if (piped is not null)
        {
            arguments.Add(piped);
        }

        return new TemplateCall(function, arguments, TextRange.FromBounds(first, at));
    }

    TemplateExpression? Operand()
    {
        int operand = at;
        TemplateExpression? value = text[at] switch
        {
            '(' => Parenthesized(),
            '"' or '`' => String(),
            '$' => new TemplateVariable(Word(), TextRange.FromBounds(operand, at)),
            '.' => Dot(),
            _ => Constant(),
        };

        // Fields follow without a blank.
        while (value is not null and not TemplateConstant && at + 1 < end && text[at] == '.' && IsWordStart(text[at + 1]))
        {
            if (++length > MaxLength)
            {
                return null;
            }

            at++;
            value = new TemplateField(value, Word(), TextRange.FromBounds(operand, at));
        }

        return value;
    }

    TemplateExpression? Parenthesized()
    {
        at++;
        if (ReadPipeline() is not { } value || IsAtEnd || text[at] != ')')
        {
            return null;
        }

        at++;
        return value;
    }

    TemplateString? String()
    {
        char quote = text[at];
        int content = at + 1;
        int close = content;
        while (close < end && text[close] != quote)
        {
            if (quote == '"' && text[close] == '\\')
            {
                return null;
            }

            close++;
        }

        if (close >= end)
        {
            return null;
        }

        at = close + 1;
        return new(text.Substring(content, close - content), TextRange.FromBounds(content, close));
    }

    TemplateVariable Dot()
    {
        // The dot of the first field remains for the loop in Operand.
        var dot = new TemplateVariable(".", new TextRange(at, 1));
        if (at + 1 >= end || !IsWordStart(text[at + 1]))
        {
            at++;
        }

        return dot;
    }

    TemplateConstant? Constant()
    {
        int constant = at;
        while (at < end && (char.IsLetterOrDigit(text[at]) || text[at] is '.' or '-' or '+' or '_'))
        {
            at++;
        }

        return at == constant ? null : new(text.Substring(constant, at - constant), TextRange.FromBounds(constant, at));
    }

    string Word()
    {
        int word = at++;
        while (at < end && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return text.Substring(word, at - word);
    }

    static bool IsWordStart(char c) => char.IsLetter(c) || c == '_';
}
