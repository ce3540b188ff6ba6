using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>Whether what a parameter or property is given is what comes out of it.</summary>
static class KeptValue
{
    /// <summary>
    /// True if what is given to <paramref name="source"/> is what comes out of it: another class may do something else with what this one forwards.
    /// </summary>
    public static bool IsAlways(ISymbol source) => source switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol method } => method.MethodKind != MethodKind.AnonymousFunction && !Overriding.MayReplace(method),
        IPropertySymbol { SetMethod: not null } property => Is(property),
        _ => false,
    };

    /// <summary>True if <paramref name="property"/> gives what it holds, and no other class may give anything else.</summary>
    public static bool Is(IPropertySymbol property) => !Overriding.MayReplace(property) && IsAutomatic(property);

    // Of a library's property nobody here knows what it does with its value.
    static bool IsAutomatic(IPropertySymbol property) =>
        !property.DeclaringSyntaxReferences.IsEmpty &&
        property.DeclaringSyntaxReferences.All(reference => reference.GetSyntax() switch
        {
            ParameterSyntax => true,
            PropertyDeclarationSyntax { AccessorList: { } accessors } => accessors.Accessors.All(accessor => accessor is { Body: null, ExpressionBody: null }),
            _ => false,
        });
}
