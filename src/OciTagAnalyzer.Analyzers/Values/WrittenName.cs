using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>Determines whether code writes to what a name refers to.</summary>
static class WrittenName
{
    /// <summary>True if <paramref name="name"/> is assigned or passed by reference.</summary>
    public static bool Is(SyntaxNode name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => Is(tuple),
        ArgumentSyntax argument => argument.RefKindKeyword.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword,
        ParenthesizedExpressionSyntax parenthesized => Is(parenthesized),
        RefExpressionSyntax => true,
        _ => false,
    };
}
