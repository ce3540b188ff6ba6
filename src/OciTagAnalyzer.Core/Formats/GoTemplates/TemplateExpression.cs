using OciTagAnalyzer.Core.Text;

namespace OciTagAnalyzer.Core.Formats.GoTemplates;

/// <summary>An expression in an action of a template (https://pkg.go.dev/text/template).</summary>
/// <param name="Range">Its range in the text of the template.</param>
abstract record TemplateExpression(TextRange Range);

/// <summary>A string.</summary>
/// <param name="Text">Its value.</param>
/// <param name="Range">The range between the quotes.</param>
sealed record TemplateString(string Text, TextRange Range) : TemplateExpression(Range);

/// <summary>A number, a boolean or <c>nil</c>, as written.</summary>
/// <param name="Text">The word.</param>
/// <param name="Range">Its range.</param>
sealed record TemplateConstant(string Text, TextRange Range) : TemplateExpression(Range);

/// <summary>A variable: <c>$name</c>, <c>$</c> for the data of the template, or <c>.</c> for the current value.</summary>
/// <param name="Name">The name, with its dollar sign; a dot for the current value.</param>
/// <param name="Range">Its range.</param>
sealed record TemplateVariable(string Name, TextRange Range) : TemplateExpression(Range);

/// <summary>A field of a value: <c>.Values</c>.</summary>
/// <param name="Of">The value.</param>
/// <param name="Name">The name of the field.</param>
/// <param name="Range">Its range.</param>
sealed record TemplateField(TemplateExpression Of, string Name, TextRange Range) : TemplateExpression(Range);

/// <summary>The call of a function; the value before a <c>|</c> is its last argument.</summary>
/// <param name="Function">The name of the function; empty for the method of a value.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Range">Its range.</param>
sealed record TemplateCall(string Function, IReadOnlyList<TemplateExpression> Arguments, TextRange Range) : TemplateExpression(Range);
