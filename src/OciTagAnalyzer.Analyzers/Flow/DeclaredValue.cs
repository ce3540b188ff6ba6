using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Flow;

/// <summary>The value in the declaration of a field, property or parameter, which other code may replace.</summary>
static class DeclaredValue
{
    /// <summary>Returns the initializer or default value of <paramref name="member"/>; null if it has none.</summary>
    public static ExpressionSyntax? Of(ISymbol member, CancellationToken cancellation) =>
        member.DeclaringSyntaxReferences is [var reference, ..]
            ? reference.GetSyntax(cancellation) switch
            {
                VariableDeclaratorSyntax { Initializer.Value: var value } => value,
                PropertyDeclarationSyntax { Initializer.Value: var value } => value,
                ParameterSyntax { Default.Value: var value } => value,
                _ => null,
            }
            : null;
}
