using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace OciTagAnalyzer.Analyzers.Values;

/// <summary>Recognizes code that adds elements to a collection, or replaces or removes its elements, by syntax and name only.</summary>
static class ElementChange
{
    /// <summary>True if code may change the elements of the collection in <paramref name="member"/>.</summary>
    public static bool MayBeIn(IMemberReferenceOperation member, CancellationToken cancellation) =>
        (member.Member.DeclaredAccessibility != Accessibility.Private && IsChangeable(member.Type)) || IsInTypeOf(member.Member, cancellation);

    // Code of other types can add elements to a list, or the configuration binder.
    static bool IsChangeable(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: var name } &&
        !name.StartsWith("IReadOnly", StringComparison.Ordinal) && !name.StartsWith("ReadOnly", StringComparison.Ordinal) &&
        !name.StartsWith("Immutable", StringComparison.Ordinal) && !name.StartsWith("Frozen", StringComparison.Ordinal) && name != "IEnumerable";

    static bool IsInTypeOf(ISymbol member, CancellationToken cancellation) => member.ContainingType.DeclaringSyntaxReferences.Any(reference =>
        reference.GetSyntax(cancellation).DescendantNodes().Any(node =>
            node is IdentifierNameSyntax { Identifier.ValueText: var text } name && text == member.Name && (Adds(name) || Replaces(name))));

    /// <summary>True if the elements of <paramref name="collection"/> are replaced by values made from them, or are removed.</summary>
    public static bool Replaces(SimpleNameSyntax collection)
    {
        ExpressionSyntax whole = Whole(collection);
        return whole.Parent switch
        {
            ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } element when assignment.Left == element =>
                !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || Mentions(assignment.Right, collection.Identifier.ValueText) ||
                element.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } }],
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method, Parent: InvocationExpressionSyntax } access when access.Expression == whole =>
                method is "Clear" or "RemoveAll" or "SetValue" or "Fill",
            _ => false,
        };
    }

    static bool Adds(SimpleNameSyntax collection)
    {
        ExpressionSyntax whole = Whole(collection);
        return whole.Parent switch
        {
            ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } element => assignment.Left == element,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method, Parent: InvocationExpressionSyntax } access when access.Expression == whole =>
                method is "Add" or "AddRange" or "TryAdd" or "Enqueue" or "Push" or "Insert",
            _ => false,
        };
    }

    static ExpressionSyntax Whole(SimpleNameSyntax name) => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    static bool Mentions(SyntaxNode code, string name) =>
        code.DescendantNodesAndSelf().Any(node => node is IdentifierNameSyntax { Identifier.ValueText: var text } && text == name);
}
