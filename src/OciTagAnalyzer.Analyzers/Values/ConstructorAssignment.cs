using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>The value that a readonly field gets in the only constructor of its type.</summary>
static class ConstructorAssignment
{
    /// <summary>The expression that is assigned to <paramref name="field"/>; null if there is none, or several.</summary>
    public static ExpressionSyntax? Of(IFieldSymbol field, CancellationToken cancellation)
    {
        if (field.IsStatic ||
            field.DeclaringSyntaxReferences is not [var declared] ||
            declared.GetSyntax(cancellation) is not VariableDeclaratorSyntax { Initializer: null } ||
            field.ContainingType.InstanceConstructors is not [{ DeclaringSyntaxReferences: [var only] }] ||
            only.GetSyntax(cancellation) is not ConstructorDeclarationSyntax constructor)
        {
            return null;
        }

        ExpressionSyntax? given = null;
        IEnumerable<IdentifierNameSyntax> uses = constructor.DescendantNodes().OfType<IdentifierNameSyntax>();
        foreach (IdentifierNameSyntax name in uses.Where(name => name.Identifier.ValueText == field.Name))
        {
            ExpressionSyntax whole = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access ? access : name;
            switch (whole.Parent)
            {
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Left == whole:
                    if (given is not null || (whole == name && IsHidden(field.Name, constructor)))
                    {
                        return null;
                    }

                    given = assignment.Right;
                    break;
                case AssignmentExpressionSyntax assignment when assignment.Left == whole:
                case ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or ArgumentSyntax { Parent: TupleExpressionSyntax } or RefExpressionSyntax:
                    return null;
            }
        }

        return given;
    }

    static bool IsHidden(string name, ConstructorDeclarationSyntax constructor) =>
        constructor.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == name) ||
        constructor.DescendantNodes().OfType<VariableDeclaratorSyntax>().Any(local => local.Identifier.ValueText == name);
}
