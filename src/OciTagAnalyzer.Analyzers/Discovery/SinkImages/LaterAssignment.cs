using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using OciTagAnalyzer.Analyzers.Flow;
using OciTagAnalyzer.Analyzers.Sinks;
using OciTagAnalyzer.Analyzers.Values;

namespace OciTagAnalyzer.Analyzers.Discovery.SinkImages;

/// <summary>
/// Code after a sink that completes the image in the property of the object, or certainly replaces it: <c>c.Image += ":1"</c>, <c>c.Image = "redis:7"</c>.
/// </summary>
static class LaterAssignment
{
    /// <summary>True if the value of <paramref name="match"/> is not the image that the object keeps.</summary>
    // The object trail follows the objects of libraries that have a separate tag.
    public static bool Replaces(SinkMatch match) =>
        !match.Row.HasPartsElsewhere && match.Row.Parameter is null &&
        match.Call is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } && Replaces(match.Call, target);

    static bool Replaces(IOperation sink, IPropertyReferenceOperation target)
    {
        ObjectPath? path = ObjectPath.Of(target.Instance);
        foreach (IOperation operation in EnclosingMember.OperationsAround(sink)
            .Where(operation => operation.Syntax.SpanStart >= sink.Syntax.Span.End)
            .OrderBy(operation => operation.Syntax.SpanStart))
        {
            switch (operation)
            {
                case IAssignmentOperation { Target: IPropertyReferenceOperation later } assignment when IsSame(later.Property, target.Property):
                    bool isObject = path is not null && path.Equals(ObjectPath.Of(later.Instance));
                    if (Completes(assignment)
                        ? isObject || MayBeIn(path, later.Instance)
                        : isObject && assignment is ISimpleAssignmentOperation && IsCertain(assignment, sink))
                    {
                        return true;
                    }

                    break;
                case IArgumentOperation { Parent: IInvocationOperation call, Parameter: { } parameter } argument
                    when path is { } own && ObjectPath.Of(argument.Value) is { } passed && passed.LeadsTo(own) &&
                        !CollectionQuery.IsOfFramework(call.TargetMethod):
                    return CompletesIn(parameter, target.Property.Name);
            }
        }

        return false;
    }

    static bool IsSame(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);

    // The new value is made from the earlier one.
    static bool Completes(IAssignmentOperation assignment) => assignment is ICompoundAssignmentOperation ||
        assignment.Value.DescendantsAndSelf().Any(part => part is IPropertyReferenceOperation read && assignment.Target is IPropertyReferenceOperation target &&
            IsSame(read.Property, target.Property));

    static bool IsCertain(IOperation assignment, IOperation sink) =>
        StatementBlock.Around(assignment) is { } block && StatementBlock.Around(sink) == block;

    // Such as each container of a pod; the object of another variable is another one.
    static bool MayBeIn(ObjectPath? own, IOperation? instance) =>
        ObjectPath.Of(instance) is not { Root: ILocalSymbol or IParameterSymbol } other || own is null ||
        (own is { Root: SyntaxNode created } && other.Root is ILocalSymbol local && (local.IsForEach || Contains(local, created))) ||
        (own is { Root: var root } && root.Equals(other.Root));

    // var pod = new V1Pod { Spec = … new() { Image = "redis" } … }
    static bool Contains(ILocalSymbol local, SyntaxNode created) =>
        local.DeclaringSyntaxReferences.Any(declared => declared.SyntaxTree == created.SyntaxTree && declared.Span.Contains(created.Span));

    // By name only: parameter.Image += …
    static bool CompletesIn(IParameterSymbol parameter, string property) => parameter.ContainingSymbol.DeclaringSyntaxReferences.Any(declared =>
        declared.GetSyntax().DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment =>
            assignment.Left is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name, Name.Identifier.ValueText: var member } &&
            name.Identifier.ValueText == parameter.Name && member == property &&
            (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ||
                assignment.Right.DescendantNodesAndSelf().Any(node => node is IdentifierNameSyntax { Identifier.ValueText: var read } && read == property))));
}
