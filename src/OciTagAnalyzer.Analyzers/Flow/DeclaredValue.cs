using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
                VariableDeclaratorSyntax { Initializer.Value: var value } => IsReplaced(member, cancellation) ? null : value,
                PropertyDeclarationSyntax { Initializer.Value: var value } => IsReplaced(member, cancellation) ? null : value,
                ParameterSyntax { Default.Value: var value } => value,
                _ => null,
            }
            : null;

    // Each constructor assigns another value.
    static bool IsReplaced(ISymbol member, CancellationToken cancellation)
    {
        ConstructorDeclarationSyntax?[] constructors =
        [
            .. (member.IsStatic ? member.ContainingType.StaticConstructors : member.ContainingType.InstanceConstructors)
                .Where(constructor => !constructor.IsImplicitlyDeclared)
                .Select(constructor => constructor.DeclaringSyntaxReferences is [var declared, ..]
                    ? declared.GetSyntax(cancellation) as ConstructorDeclarationSyntax
                    : null),
        ];
        return constructors.Length > 0 && constructors.All(constructor => constructor is not null && Assigns(constructor, member.Name));
    }

    // By name only: a constructor that calls another one of the type is not followed.
    static bool Assigns(ConstructorDeclarationSyntax constructor, string member) =>
        (constructor.ExpressionBody is { Expression: var only } ? [only]
            : constructor.Body?.Statements.OfType<ExpressionStatementSyntax>().Select(statement => statement.Expression) ?? [])
        .OfType<AssignmentExpressionSyntax>()
        .Any(assignment => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && NameOf(assignment.Left) == member);

    static string? NameOf(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } => name.Identifier.ValueText,
        _ => null,
    };
}
