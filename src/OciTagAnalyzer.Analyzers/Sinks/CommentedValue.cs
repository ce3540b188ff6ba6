using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The value that a comment before it annotates: an expression, or the only value of a statement or declaration.</summary>
static class CommentedValue
{
    /// <summary>Returns the expressions after <paramref name="comment"/>; empty if it is ambiguous which string is annotated.</summary>
    public static IEnumerable<ExpressionSyntax> Of(SyntaxTrivia comment)
    {
        SyntaxToken before = comment.Token;
        bool isTrailing = comment.SpanStart >= before.Span.End;
        SyntaxToken next = isTrailing ? before.GetNextToken() : before;
        IEnumerable<ExpressionSyntax> values = Outermost(next) is { } node ? ValuesOf(node) : [];

        // A comment after the end of a statement does not annotate the next statement.
        return isTrailing && before.Kind() is SyntaxKind.SemicolonToken or SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken ? [] : values;
    }

    static SyntaxNode? Outermost(SyntaxToken first)
    {
        SyntaxNode? outermost = first.Parent;
        while (outermost is not (null or StatementSyntax or MemberDeclarationSyntax or ParameterSyntax) &&
            outermost.Parent is { } parent and not (BlockSyntax or CompilationUnitSyntax) &&
            parent.SpanStart == first.SpanStart)
        {
            outermost = parent;
        }

        return outermost;
    }

    static IEnumerable<ExpressionSyntax> ValuesOf(SyntaxNode? node) => node switch
    {
        AssignmentExpressionSyntax assignment => [assignment.Right],
        ExpressionSyntax expression => [expression],
        ArgumentSyntax argument => [argument.Expression],
        AttributeArgumentSyntax argument => [argument.Expression],
        ExpressionElementSyntax element => [element.Expression],
        ParameterSyntax { Default.Value: var value } => [value],
        LocalDeclarationStatementSyntax local => Initializers(local.Declaration),
        BaseFieldDeclarationSyntax field => Initializers(field.Declaration),
        PropertyDeclarationSyntax property => One(property.Initializer?.Value ?? property.ExpressionBody?.Expression),
        MethodDeclarationSyntax method => One(method.ExpressionBody?.Expression),
        ReturnStatementSyntax result => One(result.Expression),
        YieldStatementSyntax result => One(result.Expression),
        GlobalStatementSyntax global => ValuesOf(global.Statement),
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } => [assignment.Right],
        ExpressionStatementSyntax { Expression: var expression } => OnlyString(expression),
        _ => [],
    };

    static IEnumerable<ExpressionSyntax> Initializers(VariableDeclarationSyntax declaration) =>
        declaration.Variables.Select(variable => variable.Initializer?.Value).OfType<ExpressionSyntax>();

    static IEnumerable<ExpressionSyntax> One(ExpressionSyntax? expression) => expression is null ? [] : [expression];

    // For a call with several strings it is ambiguous which one the comment annotates.
    static IEnumerable<ExpressionSyntax> OnlyString(ExpressionSyntax statement)
    {
        ExpressionSyntax[] strings = [.. statement.DescendantNodes(node => node is not InterpolatedStringExpressionSyntax)
            .Where(node => node is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or InterpolatedStringExpressionSyntax)
            .Cast<ExpressionSyntax>()];
        return strings.Length == 1 ? strings : [];
    }
}
