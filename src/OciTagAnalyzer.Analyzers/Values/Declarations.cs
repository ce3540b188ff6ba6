using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The declarations of a member with its code.</summary>
static class Declarations
{
    /// <summary>Returns the declarations of <paramref name="member"/>; of a partial member, the parts that have the code.</summary>
    // Uses of a partial member are bound to its definition part.
    public static IEnumerable<SyntaxNode> Of(ISymbol member, CancellationToken cancellation) => member switch
    {
        IMethodSymbol { PartialImplementationPart: { } body } => Written(body, cancellation),
        IPropertySymbol property => Written(property, cancellation).SelectMany(declared =>
            declared is PropertyDeclarationSyntax { Modifiers: var modifiers } part && modifiers.Any(SyntaxKind.PartialKeyword)
                ? PartsOf(property, part, cancellation)
                : [declared]),
        _ => Written(member, cancellation),
    };

    static IEnumerable<SyntaxNode> Written(ISymbol member, CancellationToken cancellation) =>
        member.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation));

    // The oldest supported compiler has no symbol for the parts of a property.
    static IEnumerable<SyntaxNode> PartsOf(IPropertySymbol property, PropertyDeclarationSyntax definition, CancellationToken cancellation) =>
        property.ContainingType.DeclaringSyntaxReferences
            .SelectMany(type => (type.GetSyntax(cancellation) as TypeDeclarationSyntax)?.Members ?? default)
            .OfType<PropertyDeclarationSyntax>()
            .Where(part => part != definition && part.Identifier.ValueText == property.Name);
}
