using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Sinks;

/// <summary>The value that a comment before it speaks of: an expression, or the one value of a statement or declaration.</summary>
static class CommentedValue
{
    /// <summary>The expressions behind <paramref name="comment"/>; none if it is not clear which string is meant.</summary>
    public static IEnumerable<ExpressionSyntax> Of(SyntaxTrivia comment)
    {
        SyntaxToken before = comment.Token;
        bool isTrailing = comment.SpanStart >= before.Span.End;
        SyntaxToken next = isTrailing ? before.GetNextToken() : before;
        IEnumerable<ExpressionSyntax> values = Outermost(next) is { } node ? ValuesOf(node) : [];

        // What stands behind the end of a statement speaks of that statement, or of nothing.
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

    // Of a call with two strings the comment does not say which one is meant.
    static IEnumerable<ExpressionSyntax> OnlyString(ExpressionSyntax statement)
    {
        ExpressionSyntax[] strings = [.. statement.DescendantNodes(node => node is not InterpolatedStringExpressionSyntax)
            .Where(node => node is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or InterpolatedStringExpressionSyntax)
            .Cast<ExpressionSyntax>()];
        return strings.Length == 1 ? strings : [];
    }
}
