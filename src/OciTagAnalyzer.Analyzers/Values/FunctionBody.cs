using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The body of a method or local function in the source.</summary>
static class FunctionBody
{
    /// <summary>The block, or the expression after the arrow; null if <paramref name="function"/> has no body.</summary>
    public static SyntaxNode? Of(ISymbol function, CancellationToken cancellation) =>
        Declarations.Of(function, cancellation).Select(Of).FirstOrDefault(body => body is not null);

    static SyntaxNode? Of(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
        LocalFunctionStatementSyntax function => (SyntaxNode?)function.Body ?? function.ExpressionBody,
        _ => null,
    };
}
