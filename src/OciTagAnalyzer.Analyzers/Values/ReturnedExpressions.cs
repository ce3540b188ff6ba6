using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The expressions that a method, a local function, a lambda or the getter of a property returns, or that an iterator yields.</summary>
static class ReturnedExpressions
{
    /// <summary>Returns the expressions in source order; empty if the body is not in the source, or nothing is returned.</summary>
    public static IEnumerable<ExpressionSyntax> Of(ISymbol member, CancellationToken cancellation) =>
        Declarations.Of(member, cancellation).SelectMany(In);

    /// <summary>True if the function is an iterator, so that each expression is an element.</summary>
    public static bool AreElements(ExpressionSyntax expression) => expression.Parent is YieldStatementSyntax;

    static IEnumerable<ExpressionSyntax> In(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax method => In(method.ExpressionBody, method.Body),
        LocalFunctionStatementSyntax function => In(function.ExpressionBody, function.Body),
        PropertyDeclarationSyntax { ExpressionBody: { Expression: var value } } => [value],
        IndexerDeclarationSyntax { ExpressionBody: { Expression: var value } } => [value],
        AnonymousFunctionExpressionSyntax { ExpressionBody: { } value } => [value],
        AnonymousFunctionExpressionSyntax function => In(arrow: null, function.Block),
        BasePropertyDeclarationSyntax { AccessorList: { } accessors } => accessors.Accessors
            .Where(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration))
            .SelectMany(getter => In(getter.ExpressionBody, getter.Body)),
        _ => [],
    };

    static IEnumerable<ExpressionSyntax> In(ArrowExpressionClauseSyntax? arrow, BlockSyntax? block) => arrow is not null
        ? [arrow.Expression]
        : block?.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Select(node => node switch
            {
                ReturnStatementSyntax { Expression: { } value } => value,
                YieldStatementSyntax { Expression: { } value } => value,
                _ => null,
            })
            .OfType<ExpressionSyntax>() ?? [];
}
