using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>Determines whether a property returns the value that is assigned to it.</summary>
static class StoredProperty
{
    /// <summary>True if the accessors of <paramref name="property"/> are in the source and have no bodies.</summary>
    // The accessors of a library's property are unknown.
    public static bool IsAutomatic(IPropertySymbol property) =>
        !property.DeclaringSyntaxReferences.IsEmpty &&
        property.DeclaringSyntaxReferences.All(reference => reference.GetSyntax() switch
        {
            ParameterSyntax => true,
            PropertyDeclarationSyntax { AccessorList: { } accessors } => accessors.Accessors.All(accessor => accessor is { Body: null, ExpressionBody: null }),
            _ => false,
        });
}
