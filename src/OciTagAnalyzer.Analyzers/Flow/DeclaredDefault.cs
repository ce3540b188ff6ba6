using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The default that <c>[DefaultValue("…")]</c> says a property has.</summary>
static class DeclaredDefault
{
    /// <summary>The value as it flows into <paramref name="symbol"/>; null if it is no property, or has no such literal.</summary>
    public static FlowingValue? Of(ISymbol symbol, CancellationToken cancellation) =>
        symbol is IPropertySymbol &&
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { Name: "DefaultValueAttribute" })?.ApplicationSyntaxReference is { } reference &&
        reference.GetSyntax(cancellation) is AttributeSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token: { Value: string text } token } literal }] }
            ? new(symbol, TextValue.Of(new(text, null, token, literal)), literal)
            : null;
}
