using OciTagAnalyzer.Core.Formats.Variables;
using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Documents.Pipelines.Azure;

/// <summary>
/// An expression that only reads a variable or parameter: <c>$(image)</c>, <c>$[ variables.image ]</c>, <c>${{ parameters['image'] }}</c>, or a variable
/// of the environment in a script.
/// </summary>
static class AzureExpression
{
    static readonly (string Open, string Close)[] markers = [("${{", "}}"), ("$(", ")"), ("$[", "]")];

    /// <summary>Replaces expressions with holes; null if there are none. A runtime expression, <c>$[ … ]</c>, is a whole value.</summary>
    public static ComposedText? FillIn(MappedText value, TextRange source)
    {
        if (!value.Text.StartsWith(markers[2].Open, StringComparison.Ordinal) || !value.Text.EndsWith(markers[2].Close, StringComparison.Ordinal))
        {
            return ExpressionHoles.Find(value, source, markers);
        }

        var composed = new ComposedText(source);
        composed.AppendHole(value.Text, value.Map.ToDocument(new TextRange(0, value.Text.Length)));
        return composed;
    }

    /// <summary>Returns the context, <c>variables</c> or <c>parameters</c>, and the name; null for another expression.</summary>
    public static (string Context, string Name)? Parse(string expression)
    {
        string inner = Inner(expression);
        int separator = inner.IndexOfAny(['.', '[']);
        string context = separator < 0 ? "" : inner.Substring(0, separator);
        bool isScoped = context is "variables" or "parameters";
        string name = isScoped ? inner.Substring(separator + 1).TrimEnd(']').Trim('\'') : inner;
        bool mayBeBare = !expression.StartsWith(markers[0].Open, StringComparison.Ordinal) && !expression.StartsWith(markers[2].Open, StringComparison.Ordinal);
        return name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.') && (isScoped || mayBeBare)
            ? (isScoped ? context : "variables", name)
            : null;
    }

    static string Inner(string expression)
    {
        foreach ((string open, string close) in markers)
        {
            if (expression.StartsWith(open, StringComparison.Ordinal) && expression.EndsWith(close, StringComparison.Ordinal)
                && expression.Length >= open.Length + close.Length)
            {
                return expression.Substring(open.Length, expression.Length - open.Length - close.Length).Trim();
            }
        }

        const string powerShell = "$env:";
        return expression.StartsWith(powerShell, StringComparison.OrdinalIgnoreCase)
            ? expression.Substring(powerShell.Length)
            : expression.Trim('$', '{', '}', '%');
    }
}
