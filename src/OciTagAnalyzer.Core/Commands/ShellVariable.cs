using OciTagAnalyzer.Core.Formats.Variables;

namespace OciTagAnalyzer.Core.Commands;

/// <summary>A variable in a script: <c>$NAME</c>, <c>${NAME:-default}</c>, <c>$env:NAME</c>, <c>%NAME%</c>.</summary>
/// <param name="Name">The name; in lower case if the shell ignores case.</param>
/// <param name="IsUnchanged">True if the result is the value itself or the default, and not a part of it.</param>
/// <param name="HasDefault">True if the default applies to a variable without a value.</param>
/// <param name="IsAssigned">True if the variable gets the default: <c>${NAME:=default}</c>.</param>
readonly record struct ShellVariable(string Name, bool IsUnchanged, bool HasDefault, bool IsAssigned)
{
    /// <summary>True for an argument of a script or function: <c>${1:-default}</c>.</summary>
    public bool IsArgument => Name is ['_', >= '0' and <= '9', ..];

    /// <summary>Parses an expression; false if it is no variable of the shell.</summary>
    public static bool TryParse(string expression, ShellKind kind, out ShellVariable variable)
    {
        variable = default;
        if (kind != ShellKind.Posix)
        {
            string name = NameOf(expression, kind);
            variable = new(name, IsUnchanged: true, HasDefault: false, IsAssigned: false);
            return name.Length > 0;
        }

        // An argument has a number as its name.
        expression = expression is ['$', '{', >= '0' and <= '9', ..] ? "${_" + expression.Substring(2) : expression;
        if (expression.Length < 2 || expression[0] != '$' || !VariableExpression.TryRead(expression, 0, expression.Length, out VariableExpression read)
            || read.Range.Length != expression.Length || read.Name.IsEmpty)
        {
            return false;
        }

        string @operator = expression.Substring(read.Name.End).TrimStart(':');
        bool isAssigned = read.Operator == VariableOperator.Other && @operator.StartsWith("=", StringComparison.Ordinal);
        bool hasDefault = isAssigned || read.Operator is VariableOperator.DefaultIfEmpty or VariableOperator.DefaultIfUnset;
        bool isPlain = read.Operator is VariableOperator.None or VariableOperator.Required;
        variable = new(expression.Substring(read.Name.Start, read.Name.Length), isPlain || hasDefault, hasDefault, isAssigned);
        return true;
    }

    // PowerShell and cmd ignore case.
    static string NameOf(string expression, ShellKind kind)
    {
        string name = kind == ShellKind.Cmd ? expression.Trim('%') : expression.TrimStart('$').Trim('{', '}');
        bool isVariable = expression.Length > name.Length && name.All(c => char.IsLetterOrDigit(c) || c is '_' or ':');
        return isVariable ? name.ToLowerInvariant() : "";
    }
}
