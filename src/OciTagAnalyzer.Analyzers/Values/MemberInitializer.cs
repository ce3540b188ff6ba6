using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The expression in the declaration of a member that determines its value.</summary>
static class MemberInitializer
{
    /// <summary>The initializer of a constant or readonly field, unless a constructor may assign another value.</summary>
    public static ExpressionSyntax? Of(IFieldSymbol field, CancellationToken cancellation) =>
        Declaration(field, cancellation) is VariableDeclaratorSyntax { Initializer.Value: var value } &&
        (field.IsConst || !ConstructorsMention(field, cancellation))
            ? value
            : null;

    /// <summary>The initializer of a get-only property, or the expression that its getter returns.</summary>
    public static ExpressionSyntax? Of(IPropertySymbol property, CancellationToken cancellation) =>
        Declaration(property, cancellation) is not PropertyDeclarationSyntax declaration ? null
        : declaration.ExpressionBody is { Expression: var body } ? body
        : declaration.Initializer is { Value: var value } ? ConstructorsMention(property, cancellation) ? null : value
        : declaration.AccessorList?.Accessors is [{ RawKind: (int)SyntaxKind.GetAccessorDeclaration } getter] ? Returned(getter)
        : null;

    /// <summary>The default value of a parameter.</summary>
    public static ExpressionSyntax? Of(IParameterSymbol parameter, CancellationToken cancellation) =>
        (Declaration(parameter, cancellation) as ParameterSyntax)?.Default?.Value;

    static ExpressionSyntax? Returned(AccessorDeclarationSyntax getter) =>
        getter.ExpressionBody?.Expression
        ?? (getter.Body?.Statements is [ReturnStatementSyntax { Expression: var value }] ? value : null);

    static SyntaxNode? Declaration(ISymbol symbol, CancellationToken cancellation) =>
        Declarations.Of(symbol, cancellation).FirstOrDefault();

    // By name only: if a constructor mentions the member, its value is considered unknown.
    static bool ConstructorsMention(ISymbol member, CancellationToken cancellation)
    {
        var constructors = member.IsStatic ? member.ContainingType.StaticConstructors : member.ContainingType.InstanceConstructors;
        foreach (IMethodSymbol constructor in constructors)
        {
            if (Declaration(constructor, cancellation) is ConstructorDeclarationSyntax declaration &&
                declaration.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == member.Name))
            {
                return true;
            }
        }

        return false;
    }
}
