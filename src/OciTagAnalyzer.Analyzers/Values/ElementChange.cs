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

    // A method that passes the collection on to another one.
    const int MaxCalls = 3;

    /// <summary>
    /// True if the elements of <paramref name="collection"/> are replaced by values made from them, or are removed, also in a method of the type that
    /// gets the collection.
    /// </summary>
    public static bool Replaces(SimpleNameSyntax collection) => Replaces(collection, MaxCalls);

    static bool Replaces(SimpleNameSyntax collection, int calls)
    {
        ExpressionSyntax whole = Whole(collection);
        return whole.Parent switch
        {
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument => calls > 0 &&
                ParametersOf(call, argument.NameColon?.Name.Identifier.ValueText, list.Arguments.IndexOf(argument)).Any(parameter =>
                    parameter.Parent?.Parent?.DescendantNodes().Any(node =>
                        node is IdentifierNameSyntax name && name.Identifier.ValueText == parameter.Identifier.ValueText && Replaces(name, calls - 1)) == true),
            ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } element when assignment.Left == element =>
                !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || Mentions(assignment.Right, collection.Identifier.ValueText) ||
                element.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } }],
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method, Parent: InvocationExpressionSyntax } access when access.Expression == whole =>
                method is "Clear" or "RemoveAll" or "SetValue" or "Fill",
            _ => false,
        };
    }

    // By name only: the methods and local functions of the same type.
    static IEnumerable<ParameterSyntax> ParametersOf(InvocationExpressionSyntax call, string? name, int index)
    {
        string? method = (call.Expression as IdentifierNameSyntax ?? (call.Expression as MemberAccessExpressionSyntax)?.Name)?.Identifier.ValueText;
        return call.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.DescendantNodes()
            .Select(node => node switch
            {
                MethodDeclarationSyntax declared when declared.Identifier.ValueText == method => declared.ParameterList,
                LocalFunctionStatementSyntax declared when declared.Identifier.ValueText == method => declared.ParameterList,
                _ => null,
            })
            .Select(list => name is not null
                ? list?.Parameters.FirstOrDefault(parameter => parameter.Identifier.ValueText == name)
                : list?.Parameters.ElementAtOrDefault(index))
            .OfType<ParameterSyntax>() ?? [];
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
