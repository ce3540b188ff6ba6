using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>Determines whether a property returns the value that is assigned to it.</summary>
static class StoredProperty
{
    /// <summary>True if the accessors of <paramref name="property"/> are in the source and have no bodies.</summary>
    // The accessors of a library's property are unknown.
    public static bool IsAutomatic(IPropertySymbol property) =>
        !property.DeclaringSyntaxReferences.IsEmpty &&
        Declarations.Of(property, CancellationToken.None).All(declaration => declaration switch
        {
            ParameterSyntax => true,
            PropertyDeclarationSyntax { AccessorList: { } accessors } => accessors.Accessors.All(accessor => accessor is { Body: null, ExpressionBody: null }),
            _ => false,
        });

    /// <summary>False if a setter of <paramref name="property"/> stores another value than the one that is assigned.</summary>
    public static bool StoresUnchanged(IPropertySymbol property) => Declarations.Of(property, CancellationToken.None).All(declaration =>
        declaration is not PropertyDeclarationSyntax { AccessorList: { } accessors } ||
        accessors.Accessors
            .Where(accessor => accessor.Keyword.ValueText is "set" or "init")
            .SelectMany(setter => setter.DescendantNodes().OfType<IdentifierNameSyntax>())
            .All(name => name.Identifier.ValueText != "value" || IsStoredOrChecked(name)));

    static bool IsStoredOrChecked(IdentifierNameSyntax value) => value.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Right == value,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice => choice.Left == value,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Parent: not AssignmentExpressionSyntax } } => true,
        IsPatternExpressionSyntax => true,
        BinaryExpressionSyntax comparison => comparison.IsKind(SyntaxKind.EqualsExpression) || comparison.IsKind(SyntaxKind.NotEqualsExpression),
        _ => false,
    };
}
