using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>A parameter of a primary constructor: every member of its type can read it, and give it another value.</summary>
static class CapturedParameter
{
    /// <summary>True where some member of the type assigns the parameter, or hands it on by reference.</summary>
    public static bool MayBeAssigned(IParameterSymbol parameter, CancellationToken cancellation) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var type } constructor &&
        constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellation) is TypeDeclarationSyntax) &&
        type.DeclaringSyntaxReferences.Any(part => part.GetSyntax(cancellation).DescendantNodes()
            .Any(node => node is IdentifierNameSyntax { Identifier.ValueText: var name } && name == parameter.Name && IsWritten(node)));

    // By name alone: a member that writes to something of this name is reason enough to know nothing.
    static bool IsWritten(SyntaxNode name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } => assignment.Left == tuple,
        ArgumentSyntax argument => argument.RefKindKeyword.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword,
        RefExpressionSyntax => true,
        _ => false,
    };
}
