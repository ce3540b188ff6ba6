using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>A positional parameter of a record, whose declaration is also that of a property.</summary>
static class PositionalParameter
{
    /// <summary>The parameter that <paramref name="property"/> shares its declaration with; null if there is none.</summary>
    public static IParameterSymbol? Of(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences is [var declaration] && declaration.GetSyntax() is ParameterSyntax
            ? property.ContainingType.InstanceConstructors
                .SelectMany(constructor => constructor.Parameters)
                .FirstOrDefault(parameter => parameter.DeclaringSyntaxReferences is [var other] &&
                    other.Span == declaration.Span &&
                    other.SyntaxTree == declaration.SyntaxTree)
            : null;
}
