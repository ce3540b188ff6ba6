using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The default value that <c>[DefaultValue("…")]</c> declares for a property.</summary>
static class DeclaredDefault
{
    /// <summary>Returns the value that flows into <paramref name="symbol"/>; null if it is not a property, or has no such literal.</summary>
    public static FlowingValue? Of(ISymbol symbol, CancellationToken cancellation) =>
        symbol is IPropertySymbol &&
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { Name: "DefaultValueAttribute" }) is { } attribute &&
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax { ArgumentList.Arguments: [{ Expression: var expression }] } &&
        expression is LiteralExpressionSyntax { Token: { Value: string text } token }
            ? new(TextValue.Of(new(text, null, token, expression)), expression)
            : null;
}
